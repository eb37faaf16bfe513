package org.neurarium.ui.lab.attention;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.lab.attention.PositionWaves;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** The map of sine and cosine positions, and how far each position is from the one that is looked at. */
public final class PositionsView extends LabPane {
    private static final double LEFT = 56;
    private static final double TOP = 40;

    private final PositionsViewModel model;

    public PositionsView(Texts texts, Theme theme) {
        this(new PositionsViewModel(), texts, theme);
    }

    private PositionsView(PositionsViewModel model, Texts texts, Theme theme) {
        super("positions", model.head(), texts, theme);
        this.model = model;
        controls().number("positions", 2, 200, true, model::positions, v -> model.positions((int) v))
                .number("size", 2, 128, true, model::size, v -> model.size((int) v))
                .number("column", 1, 128, true, model::column, v -> model.column((int) v));
        named("value", () -> Numerals.of(PositionWaves.at(model.head().at().get(), model.column() - 1, model.size())));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    PositionsViewModel model() {
        return model;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        int n = model.positions();
        int d = model.size();
        double half = height * 0.56;
        double right = width - LEFT - 24;
        HeatImage image = new HeatImage(d, n);
        image.paint(cell -> palette.diverging(PositionWaves.at(cell / d, cell % d, d)));
        g.setImageSmoothing(false);
        g.drawImage(image.image(), LEFT, TOP, right, half - TOP - 30);
        g.setImageSmoothing(true);
        double cell = (half - TOP - 30) / n;
        int at = model.head().at().get();
        g.setStroke(palette.get("text"));
        g.setLineWidth(1.5);
        g.strokeRect(LEFT, TOP + at * cell, right, cell);
        GridPainter names = new GridPainter(g, palette);
        names.title(say("map", n, d), LEFT, TOP);
        PlaneFrame frame = new PlaneFrame(LEFT, half + 26, right, height - half - 78, 0, n - 1, 0,
                IntStream.range(0, n).mapToDouble(p -> PositionWaves.distance(at, p, d)).max().orElse(1) * 1.1);
        Chart chart = new Chart(g, palette, frame, false);
        chart.axes(say("position"), say("distance", at));
        double[] xs = IntStream.range(0, n).mapToDouble(p -> p).toArray();
        double[] ys = IntStream.range(0, n).mapToDouble(p -> PositionWaves.distance(at, p, d)).toArray();
        chart.line(xs, ys, n, palette.get("accent"), 2);
        chart.dot(at, 0, palette.get("accent"), 5);
    }

    @Override
    protected List<Line> lines() {
        int at = model.head().at().get();
        int column = model.column() - 1;
        int d = model.size();
        String wave = column % 2 == 0 ? "sin" : "cos";
        int even = column - column % 2;
        int next = Math.min(model.positions() - 1, at + 1);
        return List.of(Line.head(say("number", column + 1, at)),
                Line.formula("PE(p, 2i) = sin(p / 10000^(2i/d)),  PE(p, 2i + 1) = cos(p / 10000^(2i/d))"),
                Line.formula(wave + "(" + at + " / 10000^(" + even + "/" + d + ")) = " + wave + "(" + Numerals.of(PositionWaves.angle(at, column, d)) + ")"),
                Line.result("= " + Numerals.of(PositionWaves.at(at, column, d))),
                Line.head(say("apart")),
                Line.formula("‖PE(" + at + ") − PE(" + next + ")‖ = " + Numerals.of(PositionWaves.distance(at, next, d))),
                Line.text(say("lag")), Line.text(say("order")));
    }
}
