package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;

/** The charts as files: a table of the figures, and a drawing that scales. */
final class CurveFiles {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 480;
    private static final int MARGIN = 56;
    /** What every further lane adds. */
    private static final int MORE = 140;

    private CurveFiles() {
    }

    /** One row per epoch (or bucket of epochs), columns as in {@code metrics.csv}; empty where there is no figure. */
    static String csv(ChartsViewModel model) {
        Curves curves = model.curves();
        Map<Double, double[]> rows = new TreeMap<>();
        List<Line> shown = new ArrayList<>(List.of(curves.train(), curves.validation(), curves.trainAccuracy(), curves.validationAccuracy()));
        StringBuilder out = new StringBuilder("epoch,trainLoss,validationLoss,trainAccuracy,validationAccuracy");
        if (model.lanes().contains(LaneKind.GRADIENT_NORM)) {
            shown.add(curves.gradientNorm());
            out.append(",gradientNorm");
        }
        if (model.lanes().contains(LaneKind.LEARNING_RATE)) {
            shown.add(curves.learningRate());
            out.append(",learningRate");
        }
        out.append('\n');
        Line[] columns = shown.toArray(Line[]::new);
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < columns[c].size(); i++) {
                double[] row = rows.computeIfAbsent(columns[c].x()[i], x -> nothing(columns.length));
                row[c] = columns[c].mean()[i];
            }
        }
        rows.forEach((epoch, row) -> {
            out.append(epoch);
            for (double value : row) {
                out.append(',').append(Double.isNaN(value) ? "" : String.valueOf((float) value));
            }
            out.append('\n');
        });
        return out.toString();
    }

    /** All lanes that are shown, with their axes, whatever room they have on screen. */
    static String svg(ChartsViewModel model, Texts texts, Palette palette) {
        int height = HEIGHT + MORE * (model.lanes().size() - 1);
        CurveChart chart = new CurveChart();
        chart.arrange(model, new Rectangle2D.Double(MARGIN, MARGIN / 2.0, WIDTH - 3 * MARGIN, height - 1.5 * MARGIN));
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, height));
        for (LaneKind kind : chart.layout().kinds()) {
            Rectangle2D area = chart.layout().area(kind);
            if (area != null) {
                lane(new SvgPlot(out, chart.epochs(), chart.lane(kind), area), chart, model, texts, palette);
            }
        }
        return out.append("</svg>\n").toString();
    }

    private static void lane(SvgPlot plot, CurveChart chart, ChartsViewModel model, Texts texts, Palette palette) {
        Curves curves = model.curves();
        LaneKind kind = plot.lane().kind;
        plot.axis(texts.get(ChartLabels.name(kind)));
        if (kind == chart.layout().kinds().get(chart.layout().kinds().size() - 1)) {
            plot.epochs(texts.get("training.epochs"));
        }
        String train = texts.get("training.chart.train");
        String validation = texts.get("training.chart.validation");
        switch (kind) {
            case LOSS -> {
                if (model.options().gap().get()) {
                    plot.shade(chart.gap(model), web(palette, "validation"), ChartLabels.gapText(texts, model));
                }
                model.runs().forEach(run -> plot.line(run.curves().judged(), "ghost", web(palette, "ghost"), 1, ""));
                plot.line(curves.train(), "train", web(palette, "train"), 2, train);
                plot.line(curves.validation(), "validation", web(palette, "validation"), 2, validation);
            }
            case ACCURACY -> {
                plot.line(curves.trainAccuracy(), "train-accuracy", web(palette, "train"), 2, train);
                plot.line(curves.validationAccuracy(), "validation-accuracy", web(palette, "validation"), 2, validation);
            }
            case GRADIENT_NORM -> plot.line(curves.gradientNorm(), "gradient-norm", web(palette, "text-muted"), 2,
                    texts.get(ChartLabels.shortName(kind)));
            case LEARNING_RATE -> plot.line(curves.learningRate(), "learning-rate", web(palette, "text-muted"), 2,
                    texts.get(ChartLabels.shortName(kind)));
        }
        model.plainMethods().in(kind).forEach(level -> plot.level(level.value(), web(palette, "text-faint"),
                LevelLabels.text(texts, plot.lane(), level)));
    }

    private static String web(Palette palette, String token) {
        return String.format("#%06x", Palette.argb(palette.get(token)) & 0xffffff);
    }

    private static double[] nothing(int columns) {
        double[] row = new double[columns];
        java.util.Arrays.fill(row, Double.NaN);
        return row;
    }
}
