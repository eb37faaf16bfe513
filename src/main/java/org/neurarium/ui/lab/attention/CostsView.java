package org.neurarium.ui.lab.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.neurarium.lab.attention.LayerCost;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** Multiply-adds, sequential steps and path lengths of attention, restricted attention, recurrence and convolution. */
public final class CostsView extends LabPane {
    private static final double LEFT = 64;
    private static final double TOP = 40;

    private final BackgroundJobs jobs;
    private final CostsViewModel model;

    public CostsView(Texts texts, Theme theme) {
        this(new BackgroundJobs(), texts, theme);
    }

    private CostsView(BackgroundJobs jobs, Texts texts, Theme theme) {
        this(new CostsViewModel(jobs), jobs, texts, theme);
    }

    private CostsView(CostsViewModel model, BackgroundJobs jobs, Texts texts, Theme theme) {
        super("costs", model.head(), texts, theme);
        this.jobs = jobs;
        this.model = model;
        controls().number("n", 2, 4096, true, () -> now().n(), v -> model.sizes((int) v, now().d(), now().k(), now().r()))
                .number("d", 1, 4096, true, () -> now().d(), v -> model.sizes(now().n(), (int) v, now().k(), now().r()))
                .number("k", 2, 64, true, () -> now().k(), v -> model.sizes(now().n(), now().d(), (int) v, now().r()))
                .number("r", 1, 4096, true, () -> now().r(), v -> model.sizes(now().n(), now().d(), now().k(), (int) v))
                .flag("timed", model::timed, model::timed);
        named("adds", () -> Ticks.whole(model.layer().multiplyAdds(now())));
        named("path", () -> Ticks.whole(model.layer().pathLength(now())));
        named("sequential", () -> Ticks.whole(model.layer().sequentialSteps(now())));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    CostsViewModel model() {
        return model;
    }

    @Override
    public void close() {
        super.close();
        jobs.close();
    }

    @Override
    public boolean isSettled() {
        return model.isSettled();
    }

    private LayerCost.Sizes now() {
        return model.sizes();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        adds(g, palette, width, model.timed() ? height / 2 : height);
        if (model.timed()) {
            times(g, palette, width, height / 2, height);
        }
    }

    private void adds(GraphicsContext g, Palette palette, double width, double height) {
        int most = 2 * now().n();
        double[] lengths = IntStream.rangeClosed(0, 60).mapToDouble(i -> Math.rint(1 + i * (most - 1.0) / 60)).distinct().toArray();
        double high = 1;
        double low = Double.POSITIVE_INFINITY;
        for (LayerCost cost : LayerCost.values()) {
            high = Math.max(high, cost(cost, most));
            low = Math.min(low, cost(cost, 1));
        }
        Chart chart = new Chart(g, palette, new PlaneFrame(LEFT, TOP, width - LEFT - names(), height - TOP - 52, 1, most,
                Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))), true);
        chart.axes(say("length"), say("adds"));
        List<Chart.EndName> names = new ArrayList<>();
        for (LayerCost cost : LayerCost.values()) {
            boolean lit = cost == model.layer();
            Color color = palette.classColor(cost.ordinal());
            chart.line(lengths, DoubleStream.of(lengths).map(n -> cost(cost, n)).toArray(), lengths.length, color, lit ? 3.5 : 1.5);
            chart.dot(now().n(), cost(cost, now().n()), color, lit ? 6 : 4);
            names.add(new Chart.EndName(name(cost), cost(cost, most), color, palette.get(lit ? "text" : "text-muted")));
        }
        chart.endNames(names);
    }

    /** Room for the layers' names at the right; both charts keep it free, so that their lengths stand under each other. */
    private double names() {
        return Chart.room(Stream.of(LayerCost.values()).map(this::name));
    }

    /** Milliseconds on this machine, as far as they were measured. */
    private void times(GraphicsContext g, Palette palette, double width, double top, double bottom) {
        double high = model.times().stream().mapToDouble(CostsViewModel.Timing::seconds).max().orElse(1e-3);
        double low = model.times().stream().mapToDouble(CostsViewModel.Timing::seconds).min().orElse(1e-6);
        Chart chart = new Chart(g, palette, new PlaneFrame(LEFT, top + TOP, width - LEFT - names(), bottom - top - TOP - 52, 1, 2 * now().n(),
                Math.floor(Math.log10(1e3 * low)), Math.ceil(Math.log10(1e3 * high))), true);
        chart.axes(say("length"), say("milliseconds"));
        for (LayerCost cost : LayerCost.values()) {
            List<CostsViewModel.Timing> own = model.times().stream().filter(t -> t.layer() == cost).toList();
            double[] lengths = own.stream().mapToDouble(CostsViewModel.Timing::length).toArray();
            double[] taken = own.stream().mapToDouble(t -> 1e3 * t.seconds()).toArray();
            Color color = palette.classColor(cost.ordinal());
            chart.line(lengths, taken, taken.length, color, cost == model.layer() ? 3 : 1.5);
            for (int i = 0; i < taken.length; i++) {
                chart.dot(lengths[i], taken[i], color, cost == model.layer() ? 5 : 3.5);
            }
        }
    }

    private double cost(LayerCost cost, double n) {
        return cost.multiplyAdds(new LayerCost.Sizes((int) Math.round(n), now().d(), now().k(), now().r()));
    }

    private String name(LayerCost cost) {
        return say("layer." + cost.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected List<Line> lines() {
        LayerCost.Sizes s = now();
        LayerCost cost = model.layer();
        List<Line> lines = new ArrayList<>(List.of(Line.head(name(cost)), Line.formula(say("adds") + " = " + law(cost)),
                Line.result(numbers(cost) + " = " + Ticks.whole(cost.multiplyAdds(s))),
                Line.formula(say("sequential", Ticks.whole(cost.sequentialSteps(s)))), Line.formula(say("path", Ticks.whole(cost.pathLength(s))))));
        if (cost == LayerCost.SELF_ATTENTION || cost == LayerCost.RESTRICTED) {
            lines.add(Line.text(say("projections", Ticks.whole(LayerCost.projections(s)))));
        }
        lines.add(Line.head(say("all")));
        for (LayerCost each : LayerCost.values()) {
            lines.add(Line.formula(name(each) + ": " + Ticks.whole(each.multiplyAdds(s))));
        }
        lines.add(Line.text(say("crossing", Ticks.text(s.d() / 2.0))));
        timed(lines);
        return lines;
    }

    /** The newest length of each layer that has a time. */
    private void timed(List<Line> lines) {
        if (!model.timed()) {
            return;
        }
        lines.add(Line.head(say("measured")));
        for (LayerCost each : LayerCost.values()) {
            model.times().stream().filter(t -> t.layer() == each && t.length() == now().n()).findFirst()
                    .ifPresent(t -> lines.add(Line.formula(name(each) + ": " + Numerals.of(1e3 * t.seconds()) + " ms")));
        }
        lines.add(Line.text(say("measured.how", Ticks.whole(CostsViewModel.MOST_TIMED))));
    }

    private static String law(LayerCost cost) {
        return switch (cost) {
            case SELF_ATTENTION -> "2·n²·d";
            case RESTRICTED -> "2·r·n·d";
            case RECURRENT -> "n·d²";
            case CONVOLUTIONAL -> "k·n·d²";
        };
    }

    private String numbers(LayerCost cost) {
        LayerCost.Sizes s = now();
        return switch (cost) {
            case SELF_ATTENTION -> "2·" + s.n() + "²·" + s.d();
            case RESTRICTED -> "2·" + Math.min(s.r(), s.n()) + "·" + s.n() + "·" + s.d();
            case RECURRENT -> s.n() + "·" + s.d() + "²";
            case CONVOLUTIONAL -> s.k() + "·" + s.n() + "·" + s.d() + "²";
        };
    }
}
