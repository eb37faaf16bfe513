package org.neurarium.ui.lab.perceptron;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.neurarium.lab.perceptron.PerceptronRule;
import org.neurarium.lab.perceptron.Weights;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** The plane of two inputs, cut by w·x + b = 0: the arrow w and the line itself can be dragged. */
public final class PerceptronView extends LabPane {
    private static final double LEFT = 52;
    private static final double TOP = 40;
    private static final double BOTTOM = 52;
    private static final double LOW = -1.25;
    private static final double HIGH = 2.25;
    private static final double MOST = 20;
    /** Units of the plane that the arrow takes for each unit of weight. */
    private static final double ARROW = 0.5;
    private static final double NEAR = 14;
    private static final int CELLS = 140;
    private static final double TINT = 0.32;

    private enum Grip { NONE, ARROW, LINE }

    private final PerceptronViewModel model;
    private final PerceptronLines words;
    private PlaneFrame frame = new PlaneFrame(0, 0, 1, 1, LOW, HIGH, LOW, HIGH);
    private Grip grip = Grip.NONE;

    public PerceptronView(Texts texts, Theme theme) {
        this(new PerceptronViewModel(), texts, theme);
    }

    private PerceptronView(PerceptronViewModel model, Texts texts, Theme theme) {
        super("perceptron", model.head(), texts, theme);
        this.model = model;
        words = new PerceptronLines(model, texts);
        controls().choice("gate", Stream.concat(PerceptronViewModel.GATES.keySet().stream(), Stream.of(PerceptronViewModel.OWN)).toList(), model::gate, model::gate)
                .heading("weights")
                .number("w1", -MOST, MOST, false, () -> model.now().w1(), v -> model.set(new Weights(v, model.now().w2(), model.now().b())))
                .number("w2", -MOST, MOST, false, () -> model.now().w2(), v -> model.set(new Weights(model.now().w1(), v, model.now().b())))
                .number("b", -MOST, MOST, false, () -> model.now().b(), v -> model.set(new Weights(model.now().w1(), model.now().w2(), v)))
                .action("zero", () -> model.set(new Weights(0, 0, 0)))
                .heading("rule")
                .number("rate", 0.01, 10, false, () -> model.rule().rate(), model::rate)
                .from("w1", () -> model.start().w1()).from("w2", () -> model.start().w2()).from("b", () -> model.start().b());
        picture().addEventHandler(MouseEvent.MOUSE_PRESSED, this::take);
        picture().setOnMouseDragged(this::drag);
        picture().setOnMouseClicked(this::flip);
        named("w1", () -> Numerals.of(model.now().w1()));
        named("w2", () -> Numerals.of(model.now().w2()));
        named("b", () -> Numerals.of(model.now().b()));
        named("sum", () -> Numerals.of(model.now().sum(PerceptronRule.x1(model.row()), PerceptronRule.x2(model.row()))));
        named("wrong", () -> String.valueOf(model.rule().wrong(model.now())));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    PerceptronViewModel model() {
        return model;
    }

    private void take(MouseEvent e) {
        Weights w = model.now();
        boolean arrow = Math.hypot(e.getX() - frame.px(ARROW * w.w1()), e.getY() - frame.py(ARROW * w.w2())) < NEAR;
        double length = Math.hypot(w.w1(), w.w2());
        double away = Math.abs(w.sum(frame.x(e.getX()), frame.y(e.getY()))) / length * frame.width() / (HIGH - LOW);
        grip = arrow ? Grip.ARROW : length > 0 && away < NEAR && point(e) < 0 ? Grip.LINE : Grip.NONE;
    }

    private void drag(MouseEvent e) {
        double x = frame.x(Math.max(frame.left(), Math.min(frame.left() + frame.width(), e.getX())));
        double y = frame.y(Math.max(frame.top(), Math.min(frame.top() + frame.height(), e.getY())));
        Weights w = model.now();
        if (grip == Grip.ARROW) {
            model.drag(x / ARROW, y / ARROW, w.b());
        } else if (grip == Grip.LINE) {
            model.drag(w.w1(), w.w2(), -w.w1() * x - w.w2() * y);
        }
    }

    private void flip(MouseEvent e) {
        if (grip == Grip.NONE && point(e) >= 0) {
            model.flip(point(e));
        }
    }

    /** The row whose point is there; −1 where none is. */
    private int point(MouseEvent e) {
        for (int row = 0; row < PerceptronRule.ROWS; row++) {
            if (Math.hypot(e.getX() - frame.px(PerceptronRule.x1(row)), e.getY() - frame.py(PerceptronRule.x2(row))) < NEAR) {
                return row;
            }
        }
        return -1;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double side = Math.max(1, Math.min(width - LEFT - 24, height - TOP - BOTTOM));
        frame = new PlaneFrame(LEFT + (width - LEFT - 24 - side) / 2, TOP, side, side, LOW, HIGH, LOW, HIGH);
        Weights w = model.now();
        HeatImage sides = new HeatImage(CELLS, CELLS);
        sides.paint(c -> palette.diverging(TINT * (2 * w.answer(LOW + (c % CELLS + 0.5) * (HIGH - LOW) / CELLS, HIGH - (c / CELLS + 0.5) * (HIGH - LOW) / CELLS) - 1)));
        g.drawImage(sides.image(), frame.left(), frame.top(), side, side);
        Chart chart = new Chart(g, palette, frame, false);
        chart.axes("x₁", "x₂");
        line(chart, w, palette.get("text"));
        for (int row = 0; row < PerceptronRule.ROWS; row++) {
            example(g, palette, w, row);
        }
        arrow(g, w, palette.get("accent"));
    }

    private static void line(Chart chart, Weights w, Color color) {
        double squares = w.w1() * w.w1() + w.w2() * w.w2();
        if (squares > 0) {
            double[] foot = {-w.b() * w.w1() / squares, -w.b() * w.w2() / squares};
            double far = 8 / Math.sqrt(squares);
            chart.line(new double[] {foot[0] - far * w.w2(), foot[0] + far * w.w2()}, new double[] {foot[1] + far * w.w1(), foot[1] - far * w.w1()}, 2, color, 3);
        }
    }

    private void example(GraphicsContext g, Palette palette, Weights w, int row) {
        double x = frame.px(PerceptronRule.x1(row));
        double y = frame.py(PerceptronRule.x2(row));
        int target = model.rule().targets().get(row);
        if (row == model.row()) {
            ring(g, x, y, 17, palette.get("accent"));
        }
        if (w.answer(PerceptronRule.x1(row), PerceptronRule.x2(row)) != target) {
            ring(g, x, y, 12.5, palette.get("danger"));
        }
        Marks.filled(g, target, x, y, 8, palette.classColor(target, 2), palette.get("surface"));
    }

    private static void ring(GraphicsContext g, double x, double y, double radius, Color color) {
        g.setStroke(color);
        g.setLineWidth(2.5);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void arrow(GraphicsContext g, Weights w, Color color) {
        double x = frame.px(ARROW * w.w1());
        double y = frame.py(ARROW * w.w2());
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(2.5);
        g.strokeLine(frame.px(0), frame.py(0), x, y);
        g.fillOval(x - 6, y - 6, 12, 12);
        g.setFont(org.neurarium.ui.lab.stage.PicturePane.font(13));
        g.fillText("w", x + 9, y - 9);
    }

    @Override
    protected List<Line> lines() {
        return words.lines();
    }
}
