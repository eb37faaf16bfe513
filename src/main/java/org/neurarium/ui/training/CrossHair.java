package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/**
 * The figures nearest to the pointer.
 *
 * @param epoch place of the nearest figure
 * @param iteration updates done there
 */
record CrossHair(double epoch, long iteration, double train, double validation, double trainAccuracy,
                 double validationAccuracy, double gradientNorm, double learningRate) {
    static CrossHair at(ChartsViewModel model, double epoch) {
        Curves curves = model.curves();
        int near = curves.train().nearest(epoch);
        double place = near < 0 ? epoch : curves.train().x()[near];
        return new CrossHair(place, Math.round(place * model.batches()), value(curves.train(), place),
                value(curves.validation(), place), value(curves.trainAccuracy(), place),
                value(curves.validationAccuracy(), place),
                model.lanes().contains(LaneKind.GRADIENT_NORM) ? value(curves.gradientNorm(), place) : Double.NaN,
                model.lanes().contains(LaneKind.LEARNING_RATE) ? value(curves.learningRate(), place) : Double.NaN);
    }

    String text(Texts texts) {
        List<String> rows = new ArrayList<>();
        rows.add(texts.get("training.chart.at", Ticks.text(Math.round(epoch * 100) / 100.0), Ticks.whole(iteration)));
        row(rows, texts, "training.trainLoss", train, false);
        row(rows, texts, "training.validationLoss", validation, false);
        row(rows, texts, "training.trainAccuracy", trainAccuracy, true);
        row(rows, texts, "training.validationAccuracy", validationAccuracy, true);
        row(rows, texts, "training.chart.norm", gradientNorm, false);
        row(rows, texts, "training.chart.rate", learningRate, false);
        return String.join("\n", rows);
    }

    private static void row(List<String> rows, Texts texts, String key, double value, boolean percent) {
        if (!Double.isNaN(value)) {
            rows.add(texts.get(key) + "  " + (percent ? Ticks.percent(value) : Ticks.figure(value, 4)));
        }
    }

    private static double value(Line line, double epoch) {
        int i = line.nearest(epoch);
        return i < 0 ? Double.NaN : line.mean()[i];
    }
}
