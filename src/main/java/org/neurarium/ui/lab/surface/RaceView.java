package org.neurarium.ui.lab.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Surface;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.Marks;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.lab.stage.Chart;
import org.neurarium.ui.lab.stage.Entrant;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.Numerals;

/** Optimizers on a loss surface, from a start that a click on the picture moves. */
public final class RaceView extends LabPane {
    private static final double LEFT = 52;
    private static final double TOP = 40;
    private static final double RIGHT = 24;
    private static final double BOTTOM = 52;
    private static final int CELLS = 150;
    private static final int BANDS = 14;

    private final RaceViewModel model;
    private final RaceLines words;
    private PlaneFrame frame = new PlaneFrame(0, 0, 1, 1, 0, 1, 0, 1);

    private RaceView(String lab, RaceViewModel model, Texts texts, Theme theme) {
        super(lab, model.head(), texts, theme);
        this.model = model;
        words = new RaceLines(model, texts);
        controls().wideChoice("surface", model.surfaces(), id -> texts.get("lab.race.surface." + id), model::surfaceId, model::surface)
                .number("x", -6, 6, false, model::x, v -> model.start(v, model.y()))
                .number("y", -6, 6, false, model::y, v -> model.start(model.x(), v)).where(() -> !model.surface().isCurve())
                .number("steps", 1, RaceViewModel.MOST_STEPS, true, model::steps, v -> model.steps((int) v))
                .flag("falling", model::falling, model::falling)
                .heading("rates");
        entrants(IntStream.range(0, model.racers().size()).mapToObj(Row::new).toList());
        controls().wideChoice("written", IntStream.range(0, model.racers().size()).mapToObj(String::valueOf).toList(),
                i -> name(Integer.parseInt(i)), () -> String.valueOf(model.written()), i -> model.written(Integer.parseInt(i)));
        picture().setOnMouseClicked(e -> {
            if (frame.holdsPixel(e.getX(), e.getY())) {
                model.start(round(frame.x(e.getX())), model.surface().isCurve() ? model.y() : round(frame.y(e.getY())));
            }
        });
        named("x", () -> Numerals.of(place().x().value()));
        named("y", () -> Numerals.of(place().y().value()));
        named("loss", () -> Numerals.of(place().loss()));
        named("slope", () -> Numerals.of(place().gradient()[0]));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    /** All optimizers from one start. */
    public static RaceView race(Texts texts, Theme theme) {
        return new RaceView("race", RaceViewModel.race(), texts, theme);
    }

    /** Plain descent with rates too small, right and too large. */
    public static RaceView descent(Texts texts, Theme theme) {
        return new RaceView("descent", RaceViewModel.descent(), texts, theme);
    }

    RaceViewModel model() {
        return model;
    }

    /** Where the one is whose step is written out. */
    private Descent.Place place() {
        return model.way(model.written()).at(model.head().at().get());
    }

    private static double round(double value) {
        return Math.rint(value * 100) / 100;
    }

    private String name(int racer) {
        return texts().get("lab.race.name." + model.racers().get(racer).id());
    }

    private final class Row implements Entrant {
        private final int index;

        Row(int index) {
            this.index = index;
        }

        @Override
        public String id() {
            return model.racers().get(index).id();
        }

        @Override
        public String name() {
            return RaceView.this.name(index);
        }

        @Override
        public boolean isShown() {
            return model.racers().get(index).shown();
        }

        @Override
        public void show(boolean shown) {
            model.show(index, shown);
        }

        @Override
        public double rate() {
            return model.racers().get(index).rule() == null ? Double.NaN : model.racers().get(index).rate();
        }

        @Override
        public void rate(double wanted) {
            model.rate(index, wanted);
        }
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        frame = frame(width, height);
        Chart chart = new Chart(g, palette, frame, false);
        if (model.surface().isCurve()) {
            chart.axes("x", "L");
            chart.curve(x -> model.surface().value(x, 0), palette.get("text-muted"), 1.5);
        } else {
            contours(g, palette);
            chart.axes("x", "y");
        }
        for (int i = 0; i < model.racers().size(); i++) {
            if (model.racers().get(i).shown()) {
                way(g, palette, chart, i);
            }
        }
    }

    /** The surface's window; over a plane with equal units on both axes, so that a round bowl is drawn round. */
    private PlaneFrame frame(double width, double height) {
        double[] w = model.surface().window();
        double across = Math.max(1, width - LEFT - RIGHT);
        double down = Math.max(1, height - TOP - BOTTOM);
        if (model.surface().isCurve()) {
            return new PlaneFrame(LEFT, TOP, across, down, w[0], w[1], w[2], w[3]);
        }
        double unit = Math.min(across / (w[1] - w[0]), down / (w[3] - w[2]));
        double wide = unit * (w[1] - w[0]);
        double high = unit * (w[3] - w[2]);
        return new PlaneFrame(LEFT + (across - wide) / 2, TOP + (down - high) / 2, wide, high, w[0], w[1], w[2], w[3]);
    }

    /** Bands of loss, evenly spaced in the logarithm above the lowest value shown. */
    private void contours(GraphicsContext g, Palette palette) {
        Surface s = model.surface();
        double[] values = new double[CELLS * CELLS];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < values.length; c++) {
            double x = frame.xLow() + (c % CELLS + 0.5) * (frame.xHigh() - frame.xLow()) / CELLS;
            double y = frame.yHigh() - (c / CELLS + 0.5) * (frame.yHigh() - frame.yLow()) / CELLS;
            values[c] = s.value(x, y);
            low = Math.min(low, values[c]);
            high = Math.max(high, values[c]);
        }
        double floor = low;
        double range = Math.log1p((high - low) * 3);
        Color deep = palette.get("surface-sunk");
        Color steep = palette.get("value-positive").interpolate(palette.get("surface"), 0.35);
        int[] colors = IntStream.rangeClosed(0, BANDS).map(b -> Palette.argb(deep.interpolate(steep, (double) b / BANDS))).toArray();
        HeatImage image = new HeatImage(CELLS, CELLS);
        image.paint(c -> colors[(int) Math.min(BANDS, BANDS * Math.log1p((values[c] - floor) * 3) / range)]);
        g.drawImage(image.image(), frame.left(), frame.top(), frame.width(), frame.height());
    }

    private void way(GraphicsContext g, Palette palette, Chart chart, int racer) {
        Descent way = model.way(racer);
        int at = Math.min(model.head().at().get(), way.places().size() - 1);
        boolean curve = model.surface().isCurve();
        double[] xs = way.places().stream().limit(at + 1L).mapToDouble(p -> p.x().value()).toArray();
        double[] ys = way.places().stream().limit(at + 1L).mapToDouble(p -> curve ? p.loss() : p.y().value()).toArray();
        Color color = palette.classColor(racer);
        chart.line(xs, ys, xs.length, color, racer == model.written() ? 3 : 1.8);
        for (int i = Math.max(0, xs.length - 60); i < xs.length - 1; i++) {
            chart.dot(xs[i], ys[i], color, 2.5);
        }
        if (frame.holds(xs[at], ys[at])) {
            Marks.filled(g, racer, frame.px(xs[at]), frame.py(ys[at]), 6, color, palette.get("surface"));
        }
    }

    @Override
    protected List<Line> lines() {
        List<Line> lines = new ArrayList<>(words.lines());
        lines.add(Line.head(texts().get("lab.race.losses", model.head().at().get())));
        for (int i = 0; i < model.racers().size(); i++) {
            if (model.racers().get(i).shown()) {
                Descent.Place p = model.way(i).at(model.head().at().get());
                lines.add(Line.formula(name(i) + ": " + (p.isGone() ? "∞" : org.neurarium.ui.lab.stage.Numerals.of(p.loss()))).of(i));
            }
        }
        return lines;
    }
}
