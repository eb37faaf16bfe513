package org.neurarium.ui.runs.axes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunWords;

/**
 * Parallel coordinates: a line for each run, coloured by how good it is among those shown. Dragging along an axis keeps
 * the runs that pass there, a click on it lets all pass again; a click on a line selects its run.
 */
public final class AxesPane extends Pane {
    private static final double HIT = 8;
    private static final double GRAB = 12;
    private static final double SMALL = 11;
    private static final double FAINT = 0.14;
    /** Width of the bar of colours, and of the word beside it. */
    private static final double BAR = 64;

    private final AxesViewModel model;
    private final RunWords words;
    private final Theme theme;
    private final Consumer<RunRow> choose;
    private final FineCanvas canvas = new FineCanvas();
    private final Label tip = new Label();
    private final Label nothing = new Label();
    private Set<Long> selected = Set.of();
    private int pointed = -1;
    private String dragged = "";
    private double from;

    /** @param choose selects a run */
    public AxesPane(AxesViewModel model, RunWords words, Theme theme, Consumer<RunRow> choose) {
        this.model = model;
        this.words = words;
        this.theme = theme;
        this.choose = choose;
        setId("runs-axes");
        setMinSize(0, 0);
        tip.getStyleClass().add("chart-tip");
        tip.setId("runs-axes-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.textProperty().bind(words.texts().bind("runs.axes.none"));
        getChildren().setAll(canvas, nothing, tip);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> dragged = "");
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
        Followed.by(this, words.texts().language(), this::draw);
        model.revision().addListener(o -> draw());
    }

    /** The runs whose lines are bold. */
    public void select(Set<Long> runs) {
        selected = Set.copyOf(runs);
        draw();
    }

    AxesFrame frame() {
        return new AxesFrame(model.axes().size(), getWidth(), getHeight());
    }

    private void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        nothing.setVisible(model.axes().isEmpty());
        nothing.resizeRelocate(0, 0, getWidth(), getHeight());
        if (model.axes().isEmpty() || getWidth() < 120 || getHeight() < 80) {
            return;
        }
        Palette palette = theme.palette();
        AxesFrame frame = frame();
        lines(g, frame, palette);
        g.setFont(Font.font(Fonts.FAMILY, SMALL));
        legend(g, palette);
        for (int i = 0; i < model.axes().size(); i++) {
            axis(g, frame, i, palette);
        }
    }

    /** Those brushed away first, then the worst to the best, then the selected and the pointed one on top. */
    private void lines(GraphicsContext g, AxesFrame frame, Palette palette) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < model.rows().size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparingDouble(i -> model.holds(i) ? 1 + rank(i) : 0));
        for (int row : order) {
            boolean held = model.holds(row);
            line(g, frame, row, held ? color(row, palette) : palette.get("text-faint"), held ? 1.3 : 1, held ? 0.85 : FAINT);
        }
        for (int row : order) {
            if (row == pointed || selected.contains(model.rows().get(row).id()) && model.holds(row)) {
                line(g, frame, row, palette.get("surface"), 6, 0.9);
                line(g, frame, row, row == pointed ? palette.get("accent") : color(row, palette), 3, 1);
            }
        }
        g.setGlobalAlpha(1);
    }

    private void line(GraphicsContext g, AxesFrame frame, int row, Color color, double width, double alpha) {
        g.setGlobalAlpha(alpha);
        g.setStroke(color);
        g.setLineWidth(width);
        g.beginPath();
        boolean pen = false;
        for (int i = 0; i < model.axes().size(); i++) {
            double place = model.axes().get(i).places()[row];
            if (!Double.isNaN(place)) {
                if (pen) {
                    g.lineTo(frame.x(i), frame.y(place));
                } else {
                    g.moveTo(frame.x(i), frame.y(place));
                }
            }
            pen = !Double.isNaN(place);
        }
        g.stroke();
    }

    private double rank(int row) {
        double rank = model.rank(row);
        return Double.isNaN(rank) ? 0 : rank;
    }

    private Color color(int row, Palette palette) {
        return shade(model.rank(row), palette);
    }

    /** The best stands out most from the ground: dark on light, light on dark. */
    private static Color shade(double rank, Palette palette) {
        boolean light = palette.get("surface").getBrightness() > 0.5;
        return Palette.color(palette.magnitude(light ? 1 - rank : rank));
    }

    private void legend(GraphicsContext g, Palette palette) {
        double right = getWidth() - 8;
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(palette.get("text-faint"));
        g.fillText(words.texts().get("runs.axes.best"), right, 10, BAR);
        for (int i = 0; i < BAR; i++) {
            g.setFill(shade(i / (BAR - 1), palette));
            g.fillRect(right - 2 * BAR + i - 6, 6, 1, 8);
        }
        g.setFill(palette.get("text-faint"));
        g.fillText(words.texts().get("runs.axes.worst"), right - 2 * BAR - 12, 10, 2 * BAR);
    }

    private void axis(GraphicsContext g, AxesFrame frame, int index, Palette palette) {
        RunAxis axis = model.axes().get(index);
        double x = Math.round(frame.x(index)) + 0.5;
        g.setLineWidth(1);
        g.setStroke(palette.get("line-strong"));
        g.strokeLine(x, frame.y(1), x, frame.y(0));
        model.brush(axis.id()).ifPresent(range -> {
            g.setFill(palette.get("accent"));
            g.setGlobalAlpha(0.35);
            g.fillRoundRect(x - 5, frame.y(range.to()), 10, frame.y(range.from()) - frame.y(range.to()), 4, 4);
            g.setGlobalAlpha(1);
        });
        boolean last = index == model.axes().size() - 1;
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(last ? TextAlignment.RIGHT : TextAlignment.LEFT);
        double room = frame.gap() - 16;
        double free = Double.POSITIVE_INFINITY;
        for (RunAxis.Mark mark : axis.marks(frame.marks())) {
            double y = frame.y(mark.place());
            if (free - y >= SMALL + 2) {
                free = y;
                g.setStroke(palette.get("line-strong"));
                g.strokeLine(x - 3, y, x + 3, y);
                written(g, words.value(axis.id(), mark.text()), last ? x - 7 : x + 7, y, room, palette.get("text-muted"), palette);
            }
        }
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(index == 0 ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
        double at = index == 0 ? 8 : last ? getWidth() - 8 : x;
        g.setFill(palette.get("text"));
        List<String> title = title(axis);
        g.fillText(title.get(title.size() - 1), at, AxesFrame.TOP - 12, frame.gap() - 6);
        if (title.size() > 1) {
            g.setFill(palette.get("text-faint"));
            g.fillText(title.get(0), at, AxesFrame.TOP - 26, frame.gap() - 6);
        }
    }

    /** Words over lines have the ground's colour around them. */
    private static void written(GraphicsContext g, String text, double x, double y, double room, Color color, Palette palette) {
        g.setStroke(palette.get("surface"));
        g.setLineWidth(3);
        g.strokeText(text, x, y, room);
        g.setLineWidth(1);
        g.setFill(color);
        g.fillText(text, x, y, room);
    }

    /** The layer in a first line where there is one, and the field. */
    private List<String> title(RunAxis axis) {
        if (axis.id().equals(AxesViewModel.LOSS) || axis.id().equals(AxesViewModel.ACCURACY)) {
            return List.of(words.texts().get("runs.axes." + axis.id()));
        }
        String[] parts = axis.id().split("\\.");
        String field = words.field(axis.id());
        return parts.length > 4 ? List.of(parts[2], field) : List.of(field);
    }

    private void point(MouseEvent e) {
        AxesFrame frame = frame();
        pointed = model.axes().isEmpty() ? -1 : nearest(frame, e.getX(), e.getY());
        tip.setVisible(pointed >= 0);
        if (pointed >= 0) {
            tip.setText(told(pointed));
            tip.autosize();
            tip.relocate(Math.max(0, Math.min(getWidth() - tip.getWidth(), e.getX() + 14)),
                    Math.max(0, Math.min(getHeight() - tip.getHeight(), e.getY() + 16)));
        }
        draw();
    }

    private void leave() {
        pointed = -1;
        tip.setVisible(false);
        draw();
    }

    private String told(int row) {
        RunRow run = model.rows().get(row);
        StringBuilder said = new StringBuilder(words.texts().get("runs.one", run.id(), run.get().project().name()));
        for (RunAxis axis : model.axes()) {
            String value = axis.words().isEmpty() ? RunWords.figure(axis.numbers()[row])
                    : words.value(axis.id(), run.settings().getOrDefault(axis.id(), ""));
            said.append('\n').append(String.join(" ", title(axis))).append("  ").append(value);
        }
        return said.toString();
    }

    /** The run whose line passes nearest to a point, within reach; −1 for none. Runs brushed away cannot be hit. */
    int nearest(AxesFrame frame, double x, double y) {
        int best = -1;
        double least = HIT;
        int left = frame.left(x);
        if (left < 0 || left + 1 >= model.axes().size()) {
            return -1;
        }
        for (int row = 0; row < model.rows().size(); row++) {
            double a = frame.y(model.axes().get(left).places()[row]);
            double b = frame.y(model.axes().get(left + 1).places()[row]);
            double share = (x - frame.x(left)) / frame.gap();
            double distance = Math.abs(a + share * (b - a) - y) / Math.hypot(1, (b - a) / frame.gap());
            if (distance < least && model.holds(row)) {
                least = distance;
                best = row;
            }
        }
        return best;
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || model.axes().isEmpty()) {
            return;
        }
        AxesFrame frame = frame();
        Optional<RunAxis> axis = frame.axisAt(e.getX(), GRAB).map(model.axes()::get);
        if (axis.isPresent()) {
            dragged = axis.get().id();
            from = frame.place(e.getY());
            model.brush(dragged, from, from);
        } else if (nearest(frame, e.getX(), e.getY()) >= 0) {
            choose.accept(model.rows().get(nearest(frame, e.getX(), e.getY())));
        } else {
            model.clear();
        }
    }

    private void drag(MouseEvent e) {
        if (!dragged.isEmpty()) {
            leave();
            model.brush(dragged, from, frame().place(e.getY()));
        }
    }
}
