package org.neurarium.ui.lab.contest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.neurarium.lesson.contest.Contest;
import org.neurarium.lesson.contest.Contests;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.Entrant;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;

/** Trainings of one network side by side: a curve for each, as far as the step. */
public final class ContestView extends LabPane {
    private static final double LEFT = 60;
    private static final double TOP = 40;
    private static final double LEAST = 1e-6;

    private final ContestViewModel model;
    private final ContestLines words;
    private final BackgroundJobs jobs;

    private ContestView(Contest contest, BackgroundJobs jobs, Texts texts, Theme theme) {
        this(new ContestViewModel(contest, jobs), jobs, texts, theme);
    }

    private ContestView(ContestViewModel model, BackgroundJobs jobs, Texts texts, Theme theme) {
        super(model.contest().id(), model.head(), texts, theme);
        this.model = model;
        this.jobs = jobs;
        words = new ContestLines(model, texts);
        controls().number("epochs", 1, ContestViewModel.MOST_EPOCHS, true, model::epochs, v -> model.epochs((int) v))
                .number("seed", 0, 999, true, model::seed, v -> model.seed((long) v)).heading("entrants");
        entrants(IntStream.range(0, model.contest().contenders().size()).mapToObj(Row::new).toList());
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    /** Optimizers on one small network. */
    public static ContestView optimizers(Texts texts, Theme theme) {
        return new ContestView(Contests.optimizers(), new BackgroundJobs(), texts, theme);
    }

    /** Losses from one saturated start. */
    public static ContestView losses(Texts texts, Theme theme) {
        return new ContestView(Contests.losses(), new BackgroundJobs(), texts, theme);
    }

    /** Activation functions in one deep network. */
    public static ContestView activations(Texts texts, Theme theme) {
        return new ContestView(Contests.activations(), new BackgroundJobs(), texts, theme);
    }

    private final class Row implements Entrant {
        private final int index;

        Row(int index) {
            this.index = index;
        }

        @Override
        public String id() {
            return model.contest().contenders().get(index).id();
        }

        @Override
        public String name() {
            return texts().get(model.contest().contenders().get(index).nameKey());
        }

        @Override
        public boolean isShown() {
            return model.isShown(index);
        }

        @Override
        public void show(boolean shown) {
            model.show(index, shown);
        }

        @Override
        public double rate() {
            return model.rate(index);
        }

        @Override
        public void rate(double wanted) {
            model.rate(index, wanted);
        }
    }

    ContestViewModel model() {
        return model;
    }

    @Override
    public boolean isSettled() {
        return model.isSettled();
    }

    @Override
    public void close() {
        super.close();
        jobs.close();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        boolean logarithmic = model.contest().measure().isLogarithmic();
        double[] values = model.shown().stream().flatMapToDouble(i -> Arrays.stream(model.series(i)))
                .filter(v -> Double.isFinite(v) && (!logarithmic || v > LEAST)).map(v -> logarithmic ? Math.log10(v) : v).toArray();
        double low = logarithmic ? Math.floor(DoubleStream.of(values).min().orElse(-2)) : 0;
        double high = logarithmic ? Math.ceil(DoubleStream.of(values).max().orElse(0)) : Math.max(1, DoubleStream.of(values).max().orElse(1));
        PlaneFrame frame = new PlaneFrame(LEFT, TOP, width - LEFT - 24, height - TOP - 52, 0, Math.max(1, model.epochs()), low,
                logarithmic ? Math.max(low + 1, high) : 1.04 * high);
        Chart chart = new Chart(g, palette, frame, logarithmic);
        chart.axes(say("epoch"), say("figure"));
        for (int i : model.shown()) {
            curve(g, palette, chart, frame, i);
        }
    }

    private void curve(GraphicsContext g, Palette palette, Chart chart, PlaneFrame frame, int contender) {
        double[] ys = model.series(contender);
        if (ys.length == 0) {
            return;
        }
        double[] xs = IntStream.range(0, ys.length).mapToDouble(e -> e).toArray();
        int at = Math.min(model.head().at().get(), ys.length - 1);
        Color color = palette.classColor(contender);
        chart.line(xs, ys, at + 1, color, 2.2);
        double y = model.contest().measure().isLogarithmic() ? Math.log10(Math.max(LEAST, ys[at])) : ys[at];
        if (frame.holds(at, y)) {
            Marks.filled(g, contender, frame.px(at), frame.py(y), 6, color, palette.get("surface"));
        }
    }

    @Override
    protected List<Line> lines() {
        return words.lines();
    }
}
