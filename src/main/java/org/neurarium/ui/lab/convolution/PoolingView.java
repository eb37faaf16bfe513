package org.neurarium.ui.lab.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.lab.convolution.Convolution;
import org.neurarium.lab.convolution.Pooling;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.NumberGrid;
import org.neurarium.ui.lab.stage.Numerals;

/** Pooling window by window, and what is left of a shift or of noise afterwards. */
public final class PoolingView extends LabPane {
    private static final double GAP = 40;
    private static final double TOP = 48;
    private static final double MOST_CELL = 58;

    private final PoolingViewModel model;
    private final NumberGrid image;

    public PoolingView(Texts texts, Theme theme) {
        this(new PoolingViewModel(), texts, theme);
    }

    private PoolingView(PoolingViewModel model, Texts texts, Theme theme) {
        super("pooling", model.head(), texts, theme);
        this.model = model;
        image = new NumberGrid("lab-image", "lab.pooling.image", texts, model::pixel);
        controls().choice("example", PoolingViewModel.EXAMPLES, model::example, model::example)
                .choice("kind", List.of("max", "average", "fractional"), model::kind, model::kind)
                .number("image-size", 2, PoolingViewModel.MOST_IMAGE, true, model::imageSize, v -> model.imageSize((int) v))
                .number("size", 1, 4, true, model::size, v -> model.size((int) v))
                .number("stride", 1, 4, true, model::stride, v -> model.stride((int) v))
                .number("ratio", 1, 2, false, model::ratio, model::ratio)
                .number("seed", 0, 0.99, false, model::seed, model::seed)
                .heading("alter")
                .number("shift", 0, 3, true, model::shift, v -> model.shift((int) v))
                .number("noise", 0, 5, false, model::noise, model::noise)
                .heading("image").node(image);
        named("number", () -> model.outputs() == 0 ? NONE : Numerals.of(model.pooling().output(model.row(), model.column())));
        named("rows", () -> String.valueOf(model.pooling().rows()));
        named("change-in", () -> Ticks.percent(Pooling.change(model.image(), model.pooling().image())));
        named("change-out", () -> Ticks.percent(Pooling.change(model.unaltered(), model.pooling().output())));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    PoolingViewModel model() {
        return model;
    }

    @Override
    protected void update() {
        image.show(model.image(), (i, j) -> 0);
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        Pooling pooling = model.pooling();
        double[][] out = pooling.output();
        double[][] in = pooling.image();
        double cell = Math.min(MOST_CELL, Math.min((width - 3 * GAP) / (in[0].length + Math.max(1, pooling.columns())),
                (height - 2 * TOP) / in.length));
        double left = Math.max(GAP / 2, (width - GAP - cell * (in[0].length + pooling.columns())) / 2);
        GridPainter grid = new GridPainter(g, palette);
        grid.title(say(model.isAltered() ? "altered" : "image"), left, TOP);
        grid.paint(in, left, TOP, cell, cell, GridPainter.reach(1, in), (i, j) ->
                model.outputs() > 0 && pooling.region(model.row(), model.column()).holds(i, j) ? GridPainter.LIT : GridPainter.PLAIN);
        if (out.length > 0) {
            double right = left + in[0].length * cell + GAP;
            grid.title(say("output", out.length, out[0].length), right, TOP);
            grid.paint(out, right, TOP, cell, cell, GridPainter.reach(1, in), (i, j) -> {
                int place = i * out[0].length + j;
                int at = model.head().at().get();
                return place == at ? GridPainter.LIT : place < at ? GridPainter.PLAIN : GridPainter.HIDDEN;
            });
        }
    }

    @Override
    protected List<Line> lines() {
        Pooling pooling = model.pooling();
        List<Line> lines = new ArrayList<>();
        if (model.outputs() == 0) {
            lines.add(Line.fault(say("too-large", pooling.size(), pooling.image().length)));
            return lines;
        }
        int i = model.row();
        int j = model.column();
        List<Double> numbers = pooling.numbers(i, j);
        lines.add(Line.head(say("number", i + 1, j + 1)));
        if (pooling.kind() == Pooling.Kind.AVERAGE) {
            lines.add(Line.formula("(" + numbers.stream().map(Numerals::bracketed).collect(Collectors.joining(" + ")) + ") / " + numbers.size()));
        } else {
            lines.add(Line.formula("max(" + numbers.stream().map(Numerals::of).collect(Collectors.joining(", ")) + ")"));
        }
        lines.add(Line.result("= " + Numerals.of(pooling.output(i, j))));
        lines.add(Line.head(say("outputs")));
        if (pooling.kind() == Pooling.Kind.FRACTIONAL) {
            lines.add(Line.formula("⌊W / " + Numerals.of(pooling.ratio()) + "⌋ = " + pooling.rows()));
            lines.add(Line.text(say("regions")));
        } else {
            lines.add(Line.formula("⌊(W − F) / S⌋ + 1 = ⌊(" + pooling.image().length + " − " + pooling.size() + ") / " + pooling.stride()
                    + "⌋ + 1 = " + Convolution.outputs(pooling.image().length, pooling.size(), pooling.stride(), 0, 1)));
        }
        lines.add(Line.head(say("tolerance")));
        if (model.isAltered()) {
            lines.add(Line.formula(say("change-in", Ticks.percent(Pooling.change(model.image(), pooling.image())))));
            lines.add(Line.result(say("change-out", Ticks.percent(Pooling.change(model.unaltered(), pooling.output())))));
            lines.add(Line.text(say("change-how")));
        } else {
            lines.add(Line.text(say("try")));
        }
        lines.add(Line.text(say("keeps." + model.kind())));
        return lines;
    }
}
