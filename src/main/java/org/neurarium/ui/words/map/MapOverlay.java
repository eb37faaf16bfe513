package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.words.room.WordSelection;
import org.neurarium.ui.words.room.WordsSnapshot;

/** What is drawn over the points: axis of the poles, trails, rings, labels, the line a person draws around points. */
final class MapOverlay {
    private static final double SIZE = 12;
    private static final double LINE = 15;
    private static final double RING = 6.5;
    /** One label for so many square pixels at most. */
    private static final double ROOM_OF_A_LABEL = 3_600;
    private static final double[][] AROUND = {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}};

    private final MapViewModel model;
    private final MapLook look;
    private final Texts texts;
    private final Theme theme;
    private List<double[]> rubber = List.of();
    private List<Labels.Label> labels = List.of();

    MapOverlay(MapViewModel model, MapLook look, Texts texts, Theme theme) {
        this.model = model;
        this.look = look;
        this.texts = texts;
        this.theme = theme;
    }

    /** What is to be drawn; pixels and depth by point. */
    record Scene(MapFrame frame, WordsSnapshot snapshot, float[] x, float[] y, float[] depth, Camera camera, Set<Integer> lit) {
        boolean visible(int point, double width, double height) {
            return x[point] >= 0 && y[point] >= 0 && x[point] <= width && y[point] <= height;
        }
    }

    /** The line that a person draws; empty for none. */
    void rubber(List<double[]> line) {
        rubber = line;
    }

    /** Labels as last drawn. */
    List<Labels.Label> labels() {
        return labels;
    }

    void empty(GraphicsContext g) {
        g.setFont(Font.font(Fonts.FAMILY, SIZE));
        labels = List.of();
        g.setFill(theme.palette().get("text-faint"));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(texts.get("words_ui.map.none"), wide(g) / 2, tall(g) / 2);
        g.setTextAlign(TextAlignment.LEFT);
    }

    void draw(GraphicsContext g, Scene scene) {
        g.setFont(Font.font(Fonts.FAMILY, SIZE));
        g.setTextAlign(TextAlignment.LEFT);
        if (scene.frame().reach() > 0 && scene.frame().dims() == 2) {
            poles(g, scene);
        }
        if (look.trails().get()) {
            model.room().selection().pinned().get().forEach(w -> trail(g, scene, w));
        }
        rings(g, scene);
        write(g, scene);
        drawRubber(g);
    }

    private static double wide(GraphicsContext g) {
        return g.getCanvas().getWidth() / g.getTransform().getMxx();
    }

    private static double tall(GraphicsContext g) {
        return g.getCanvas().getHeight() / g.getTransform().getMyy();
    }

    /** Lines where the poles and their middle stand. */
    private void poles(GraphicsContext g, Scene scene) {
        Palette palette = theme.palette();
        double reach = scene.frame().reach();
        String[] names = {name(model.secondPole().get(), scene), "0", name(model.firstPole().get(), scene)};
        for (int i = 0; i < names.length; i++) {
            double coordinate = (i - 1) * reach;
            double at = Math.round(scene.camera().pixelX(coordinate)) + 0.5;
            g.setStroke(palette.get(i == 1 ? "line-strong" : "accent"));
            g.setLineWidth(1);
            g.setLineDashes(4, 4);
            g.strokeLine(at, 0, at, tall(g));
            g.setLineDashes();
            String text = i == 1 ? names[i] : names[i] + "  " + Ticks.figure(coordinate, 3);
            double left = Math.max(2, Math.min(wide(g) - TextWidth.of(text, g.getFont()) - 2, at + 4));
            halo(g, text, left, tall(g) - 8, palette.get(i == 1 ? "text-muted" : "accent-text"));
        }
    }

    private static String name(List<Integer> pole, Scene scene) {
        List<String> words = pole.stream().limit(3).map(w -> scene.snapshot().table().words().get(w)).toList();
        return String.join(", ", words) + (pole.size() > words.size() ? " …" : "");
    }

    private void trail(GraphicsContext g, Scene scene, int word) {
        float[] way = model.trails().of(word, scene.frame().dims());
        int n = way.length / scene.frame().dims();
        float[] x = new float[n];
        float[] y = new float[n];
        scene.camera().project(way, x, y, new float[n]);
        Color color = theme.palette().get("accent");
        g.setLineWidth(1.5);
        for (int i = 1; i < n; i++) {
            g.setStroke(color.deriveColor(0, 1, 1, 0.25 + 0.6 * i / n));
            g.strokeLine(x[i - 1], y[i - 1], x[i], y[i]);
        }
    }

    private void rings(GraphicsContext g, Scene scene) {
        Palette palette = theme.palette();
        WordSelection selection = model.room().selection();
        g.setLineWidth(1.5);
        g.setStroke(palette.get("text-muted"));
        scene.lit().forEach(p -> ring(g, scene, p, RING - 1));
        g.setLineWidth(2);
        g.setStroke(palette.get("accent"));
        selection.selected().get().forEach(w -> ring(g, scene, scene.frame().words().point(w), RING));
        g.setStroke(palette.get("text"));
        ring(g, scene, scene.frame().words().point(selection.hovered().get()), RING);
        g.setFill(palette.get("accent"));
        for (int w : selection.pinned().get()) {
            int p = scene.frame().words().point(w);
            if (p >= 0) {
                g.fillOval(scene.x()[p] - 2, scene.y()[p] - 2, 4, 4);
                g.setLineWidth(1);
                g.setStroke(palette.get("accent"));
                ring(g, scene, p, RING + 2);
            }
        }
    }

    private static void ring(GraphicsContext g, Scene scene, int point, double radius) {
        if (point >= 0) {
            g.strokeOval(scene.x()[point] - radius, scene.y()[point] - radius, 2 * radius, 2 * radius);
        }
    }

    private void write(GraphicsContext g, Scene scene) {
        double width = wide(g);
        double height = tall(g);
        Labels found = new Labels(width, height, LINE);
        MapWords words = scene.frame().words();
        Set<Integer> first = first(scene);
        first.forEach(p -> {
            if (scene.visible(p, width, height)) {
                found.place(p, scene.x()[p], scene.y()[p], RING, TextWidth.of(words.text(p), g.getFont()), true);
            }
        });
        int most = look.labels().get() ? (int) (width * height / ROOM_OF_A_LABEL) : 0;
        Colouring colouring = look.colouring(scene.snapshot());
        boolean grouped = colouring.groups() != null;
        IntPredicate inGroup = p -> !grouped || colouring.of(words.id(p), scene.snapshot().vectors()) >= 0;
        more(g, scene, found, first, most, inGroup);
        if (grouped) {
            more(g, scene, found, first, most, inGroup.negate());
        }
        labels = found.placed();
        Palette palette = theme.palette();
        for (int i = labels.size() - 1; i >= 0; i--) {
            Labels.Label label = labels.get(i);
            halo(g, words.text(label.point()), label.left(), label.top() + LINE - 4,
                    palette.get(first.contains(label.point()) ? "text" : "text-muted"));
        }
    }

    /** Points that are written whatever they cover. */
    private Set<Integer> first(Scene scene) {
        WordSelection selection = model.room().selection();
        Set<Integer> first = new LinkedHashSet<>();
        List<Integer> words = new ArrayList<>(List.of(selection.hovered().get()));
        words.addAll(selection.pinned().get());
        words.addAll(selection.selected().get().stream().limit(60).toList());
        words.forEach(w -> first.add(scene.frame().words().point(w)));
        first.addAll(scene.lit());
        look.found().get().stream().limit(60).forEach(w -> first.add(scene.frame().words().point(w)));
        first.remove(-1);
        return first;
    }

    private static void more(GraphicsContext g, Scene scene, Labels labels, Set<Integer> not, int most, IntPredicate wanted) {
        double width = wide(g);
        double height = tall(g);
        MapWords words = scene.frame().words();
        int tried = 0;
        for (int p = 0; p < words.size() && labels.placed().size() < most && tried < 6 * most; p++) {
            if (!not.contains(p) && scene.visible(p, width, height) && wanted.test(p)) {
                tried++;
                labels.place(p, scene.x()[p], scene.y()[p], 4, TextWidth.of(words.text(p), g.getFont()), false);
            }
        }
    }

    private void halo(GraphicsContext g, String text, double left, double base, Color color) {
        g.setFill(theme.palette().get("surface"));
        for (double[] off : AROUND) {
            g.fillText(text, left + off[0], base + off[1]);
        }
        g.setFill(color);
        g.fillText(text, left, base);
    }

    private void drawRubber(GraphicsContext g) {
        if (rubber.size() < 2) {
            return;
        }
        double[] xs = rubber.stream().mapToDouble(p -> p[0]).toArray();
        double[] ys = rubber.stream().mapToDouble(p -> p[1]).toArray();
        Color accent = theme.palette().get("accent");
        g.setFill(accent.deriveColor(0, 1, 1, 0.1));
        g.fillPolygon(xs, ys, xs.length);
        g.setStroke(accent);
        g.setLineWidth(1);
        g.strokePolygon(xs, ys, xs.length);
    }
}
