package org.neurarium.ui.lab.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import org.neurarium.lab.batch.EpochPlan;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** Two epochs drawn as batches: which examples an iteration uses, and how noisy its gradient is. */
public final class BatchView extends LabPane {
    private static final double LEFT = 56;
    private static final double TOP = 40;

    private final BatchViewModel model;

    public BatchView(Texts texts, Theme theme) {
        this(new BatchViewModel(), texts, theme);
    }

    private BatchView(BatchViewModel model, Texts texts, Theme theme) {
        super("batch", model.head(), texts, theme);
        this.model = model;
        controls().number("examples", 1, BatchViewModel.MOST_EXAMPLES, true, () -> now().examples(), v -> model.plan(new EpochPlan((int) v, now().batchSize(), now().seed())))
                .number("size", 1, BatchViewModel.MOST_EXAMPLES, true, () -> now().batchSize(), v -> model.plan(new EpochPlan(now().examples(), (int) v, now().seed())))
                .number("seed", 0, 999, true, () -> now().seed(), v -> model.plan(new EpochPlan(now().examples(), now().batchSize(), (long) v)));
        named("iterations", () -> Ticks.whole(now().iterationsPerEpoch()));
        named("gradient", () -> Numerals.of(now().batchGradient(model.epoch(), model.batch())));
        named("full", () -> Numerals.of(now().fullGradient()));
        named("noise", () -> Numerals.of(model.noise()));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    BatchViewModel model() {
        return model;
    }

    private EpochPlan now() {
        return model.plan();
    }

    /** Every example a small square, in its own place; the epoch's used ones filled, this batch's lit, the others empty. */
    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        int n = now().examples();
        double top = height * 0.52;
        double room = width - 2 * 24;
        int columns = (int) Math.ceil(Math.sqrt(n * room / (top - TOP - 20)));
        double cell = Math.min(26, Math.min(room / columns, (top - TOP - 20) / Math.ceil((double) n / columns)));
        int[] order = now().order(model.epoch());
        int from = model.batch() * now().batchSize();
        int to = Math.min(n, from + now().batchSize());
        new GridPainter(g, palette).title(say("examples-of", model.epoch() + 1), 24, TOP);
        for (int place = 0; place < n; place++) {
            int example = order[place];
            square(g, palette, place < from ? "ghost" : place < to ? "accent" : "", 24 + example % columns * cell,
                    TOP + example / columns * cell, cell - (cell > 4 ? 1 : 0));
        }
        gradients(g, palette, top + 36, width, height);
    }

    /** Empty squares have an edge, where there is room for one. */
    private static void square(GraphicsContext g, Palette palette, String color, double x, double y, double size) {
        g.setFill(palette.get(color.isEmpty() ? "surface-sunk" : color));
        g.fillRect(x, y, size, size);
        if (color.isEmpty() && size > 4) {
            g.setStroke(palette.get("ghost"));
            g.setLineWidth(1);
            g.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1);
        }
    }

    private void gradients(GraphicsContext g, Palette palette, double top, double width, double height) {
        int count = model.head().at().get() + 1;
        int all = model.head().last().get() + 1;
        double[] ts = IntStream.range(0, count).mapToDouble(t -> t + 1.0).toArray();
        double[] gradients = IntStream.range(0, count).mapToDouble(t -> now().batchGradient(t / now().iterationsPerEpoch(), t % now().iterationsPerEpoch())).toArray();
        double full = now().fullGradient();
        double reach = Math.max(0.05, Math.max(3 * now().expectedNoise(), java.util.Arrays.stream(gradients).map(v -> Math.abs(v - full)).max().orElse(0))) * 1.1;
        Chart chart = new Chart(g, palette, new PlaneFrame(LEFT, top, width - LEFT - 24, height - top - 52, 1, Math.max(2, all), full - reach, full + reach), false);
        chart.axes(say("iteration"), say("gradient"));
        chart.level(full, say("full"), palette.get("text-muted"));
        chart.line(ts, gradients, count, palette.get("train"), 2);
        for (int t = 0; t < count && all <= 80; t++) {
            chart.dot(ts[t], gradients[t], palette.get("train"), 3.5);
        }
    }

    @Override
    protected List<Line> lines() {
        EpochPlan p = now();
        int at = model.head().at().get();
        double gradient = p.batchGradient(model.epoch(), model.batch());
        List<Line> lines = new ArrayList<>(List.of(Line.head(say("at", model.epoch() + 1, model.batch() + 1, p.iterationsPerEpoch())),
                Line.text(say("uses", p.batch(model.epoch(), model.batch()).length, at + 1)),
                Line.head(say("iterations")), Line.formula("⌈n / B⌉"),
                Line.result("⌈" + p.examples() + " / " + p.batchSize() + "⌉ = " + Ticks.whole(p.iterationsPerEpoch())),
                Line.head(say("noise")), Line.formula(say("this") + " = " + Numerals.of(gradient)),
                Line.formula(say("full") + " = " + Numerals.of(p.fullGradient())),
                Line.formula("σ/√B · √((n − B)/(n − 1)) = " + Numerals.of(p.expectedNoise())),
                Line.result(say("measured", Numerals.of(model.noise())))));
        lines.add(Line.text(say("trade")));
        lines.add(Line.text(say("made")));
        return lines;
    }
}
