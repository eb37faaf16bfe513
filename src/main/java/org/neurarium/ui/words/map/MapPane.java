package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.words.room.NearWords;
import org.neurarium.ui.words.room.WordSelection;
import org.neurarium.ui.words.room.WordsSnapshot;
import org.neurarium.words.ask.Neighbour;

/** The picture of the map: points in pixels, what is written over them on a canvas. Drawn at a pulse after something changed. */
final class MapPane extends Region {
    private static final double REACH = 11;
    /** A picture that took so long is followed by that many times as long without one, where only data have changed. */
    private static final int REST = 4;
    /** How small and faint a word of no group is beside those of groups. */
    private static final double MINOR = 0.6;
    private static final int FULL = 235;
    private static final int CALM = 150;
    private static final int FAINT = 45;

    private final MapViewModel model;
    private final MapLook look;
    private final Theme theme;
    private final Camera camera = new Camera();
    private final PointLayer points = new PointLayer();
    private final ImageView image = new ImageView();
    private final FineCanvas over = new FineCanvas();
    private final MapOverlay overlay;
    private float[] x = new float[0];
    private float[] y = new float[0];
    private float[] depth = new float[0];
    private boolean dirty = true;
    private boolean moved;
    private long next = Long.MIN_VALUE;

    MapPane(MapViewModel model, MapLook look, Theme theme, MapOverlay overlay) {
        this.model = model;
        this.look = look;
        this.theme = theme;
        this.overlay = overlay;
        setId("words-map-pane");
        getStyleClass().add("words-map");
        setFocusTraversable(true);
        setMinSize(0, 0);
        getChildren().setAll(image, over);
        WordSelection selection = model.room().selection();
        model.frame().addListener(o -> moved = true);
        for (var changed : List.of(selection.selected(), selection.pinned(), selection.hovered(),
                model.room().near().found(), look.labels(), look.trails(), look.colours(), look.found(),
                theme.choice(), focusedProperty())) {
            changed.addListener(o -> changed());
        }
        model.dims().addListener(o -> camera.follow());
        model.method().addListener(o -> camera.follow());
        model.only().addListener(o -> camera.follow());
    }

    Camera camera() {
        return camera;
    }

    MapOverlay overlay() {
        return overlay;
    }

    /** Draws at the next pulse. */
    void changed() {
        dirty = true;
    }

    /** Draws if something changed: at once after a gesture; for points that move by themselves, with rests between. */
    void pulse() {
        long now = System.nanoTime();
        if ((dirty || moved && now >= next) && getWidth() >= 1 && getHeight() >= 1) {
            dirty = false;
            moved = false;
            draw();
            next = now + REST * (System.nanoTime() - now);
        }
    }

    @Override
    protected void layoutChildren() {
        int w = (int) Math.max(1, getWidth());
        int h = (int) Math.max(1, getHeight());
        camera.size(w, h);
        if (points.size(w, h)) {
            image.setImage(points.image());
        }
        dirty = true;
    }

    private void draw() {
        MapFrame frame = model.frame().get();
        WordsSnapshot snapshot = model.room().snapshot().get();
        points.clear();
        GraphicsContext pen = over.begin(getWidth(), getHeight());
        boolean drawable = frame != null && snapshot != null && frame.words().table() == snapshot.table();
        if (drawable) {
            project(frame);
            paint(frame, snapshot);
            overlay.draw(pen, new MapOverlay.Scene(frame, snapshot, x, y, depth, camera, lit(frame)));
        } else {
            overlay.empty(pen);
        }
        points.show();
    }

    private void project(MapFrame frame) {
        int n = frame.words().size();
        if (x.length != n) {
            x = new float[n];
            y = new float[n];
            depth = new float[n];
        }
        camera.look(frame.coordinates(), frame.dims());
        camera.project(frame.coordinates(), x, y, depth);
    }

    /** Words near the one looked at, as points. */
    private Set<Integer> lit(MapFrame frame) {
        NearWords.@Nullable Found found = model.room().near().found().get();
        Set<Integer> lit = new LinkedHashSet<>();
        if (found != null && found.table() == frame.words().table()) {
            for (Neighbour n : found.nearest()) {
                int point = frame.words().point(n.id());
                if (point >= 0) {
                    lit.add(point);
                }
            }
        }
        return lit;
    }

    private void paint(MapFrame frame, WordsSnapshot snapshot) {
        Palette palette = theme.palette();
        Colouring colouring = look.colouring(snapshot);
        MapWords words = frame.words();
        int n = words.size();
        double radius = n > 4_000 ? 2 : n > 1_200 ? 2.75 : 3.75;
        Set<Integer> bright = bright(frame);
        boolean calm = !bright.isEmpty();
        boolean grouped = colouring.groups() != null;
        int[] order = order(frame.dims());
        // In the plane, words of no group are painted first, and small, so that they hide none that has one.
        for (int i = 0; i < (grouped && order.length == 0 ? 2 * n : n); i++) {
            int p = order.length == 0 ? i % n : order[i];
            int place = colouring.of(words.id(p), snapshot.vectors());
            if (grouped && order.length == 0 && i < n != place < 0) {
                continue;
            }
            boolean stands = bright.contains(p);
            int alpha = !calm ? FULL - (frame.dims() == 3 ? (int) (70 * (1 - depth[p])) / 2 : 0) : stands ? 255
                    : look.found().get().isEmpty() ? CALM : FAINT;
            boolean minor = grouped && place < 0 && !stands;
            double size = radius * (frame.dims() == 3 ? 1 + 0.3 * depth[p] : 1) * (minor ? MINOR : 1) + (stands ? 1 : 0);
            points.disc(x[p], y[p], size, colouring.argb(place, palette), Math.max(0, (int) (alpha * (minor ? MINOR : 1))));
        }
    }

    /** Points that stand out of the others. */
    private Set<Integer> bright(MapFrame frame) {
        Set<Integer> bright = new LinkedHashSet<>(lit(frame));
        WordSelection selection = model.room().selection();
        List<Integer> words = new ArrayList<>(selection.selected().get());
        words.add(selection.hovered().get());
        words.addAll(look.found().get());
        words.forEach(w -> {
            if (frame.words().point(w) >= 0) {
                bright.add(frame.words().point(w));
            }
        });
        return bright;
    }

    /** In space, the far ones first; in the plane, as they come. */
    private int[] order(int dims) {
        if (dims == 2) {
            return new int[0];
        }
        long[] keys = new long[depth.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ((depth[i] + 4) * 1e8) << 24 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (keys[i] & 0xFFFFFF);
        }
        return order;
    }

    /** The word at a pixel, or {@link WordSelection#NONE}: of those in reach the closest, in space rather one in front. */
    int word(double px, double py) {
        MapFrame frame = model.frame().get();
        int best = WordSelection.NONE;
        double closest = REACH;
        for (int i = 0; frame != null && i < x.length && i < frame.words().size(); i++) {
            double from = Math.hypot(x[i] - px, y[i] - py) - depth[i];
            if (from < closest) {
                closest = from;
                best = frame.words().id(i);
            }
        }
        return best;
    }

    /** Words inside a closed line of pixels (even–odd rule). */
    List<Integer> words(List<double[]> line) {
        MapFrame frame = model.frame().get();
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; frame != null && i < x.length; i++) {
            boolean in = false;
            for (int a = 0, b = line.size() - 1; a < line.size(); b = a++) {
                double[] p = line.get(a);
                double[] q = line.get(b);
                if (p[1] > y[i] != q[1] > y[i] && x[i] < (q[0] - p[0]) * (y[i] - p[1]) / (q[1] - p[1]) + p[0]) {
                    in = !in;
                }
            }
            if (in) {
                inside.add(frame.words().id(i));
            }
        }
        return inside;
    }

    /** Where a word stands on the pane as last drawn; null where it is not on the map. */
    double @Nullable [] place(int word) {
        MapFrame frame = model.frame().get();
        int point = frame == null ? -1 : frame.words().point(word);
        return point < 0 || point >= x.length ? null : new double[] {x[point], y[point]};
    }
}
