package org.neurarium.ui.training;

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

    private CurveFiles() {
    }

    /** One row per epoch (or bucket of epochs), columns as in {@code metrics.csv}; empty where there is no figure. */
    static String csv(ChartsViewModel model) {
        Curves curves = model.curves();
        Map<Double, double[]> rows = new TreeMap<>();
        Line[] columns = {curves.train(), curves.validation(), curves.trainAccuracy(), curves.validationAccuracy()};
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < columns[c].size(); i++) {
                double[] row = rows.computeIfAbsent(columns[c].x()[i], x -> nothing(columns.length));
                row[c] = columns[c].mean()[i];
            }
        }
        StringBuilder out = new StringBuilder("epoch,trainLoss,validationLoss,trainAccuracy,validationAccuracy\n");
        rows.forEach((epoch, row) -> {
            out.append(epoch);
            for (double value : row) {
                out.append(',').append(Double.isNaN(value) ? "" : String.valueOf((float) value));
            }
            out.append('\n');
        });
        return out.toString();
    }

    /** The loss curves with their axes. */
    static String svg(ChartsViewModel model, Texts texts, Palette palette) {
        Curves curves = model.curves();
        CurveChart chart = new CurveChart();
        chart.epochs().setLog(model.logX().get());
        chart.loss().axis.setLog(model.logY().get());
        CurveRanges.set(chart, model);
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, HEIGHT));
        SvgPlot plot = new SvgPlot(out, chart, WIDTH, HEIGHT, MARGIN);
        plot.axes(texts.get("training.epochs"), texts.get("training.loss"));
        model.runs().forEach(run -> plot.line(run.curves().judged(), "ghost", web(palette, "ghost"), 1, ""));
        plot.line(curves.train(), "train", web(palette, "train"), 2, texts.get("training.chart.train"));
        plot.line(curves.validation(), "validation", web(palette, "validation"), 2, texts.get("training.chart.validation"));
        return out.append("</svg>\n").toString();
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
