package org.neurarium.ui.training;

import java.util.List;
import java.util.function.Function;
import org.neurarium.train.MetricHistory;

/**
 * Everything the charts draw of one run.
 *
 * @param measured whether the training loss is that of whole epochs, else it is an estimate and has no best epoch
 * @param raw loss of every batch, as the band between its extremes
 * @param learningRate of every update
 * @param gradientNorm of updates while somebody looked
 * @param train training loss: smoothed batch loss while few epochs were evaluated, then the loss over the whole training part
 */
record Curves(boolean measured, Line raw, Line train, Line validation, Line trainAccuracy, Line validationAccuracy,
              Line learningRate, Line gradientNorm) {
    /** Epochs that must have been evaluated before they make a curve: fewer would be joined by misleading straight lines. */
    private static final int DENSE = 24;
    static final Curves NONE = new Curves(false, Line.NONE, Line.NONE, Line.NONE, Line.NONE, Line.NONE, Line.NONE, Line.NONE);

    /**
     * @param batches updates per epoch
     * @param points most points per curve
     */
    static Curves read(MetricHistory history, int batches, int points) {
        return of(name -> history.series(name, points), batches);
    }

    /** The same of series known by name. */
    static Curves of(Function<String, MetricHistory.Series> series, int batches) {
        double perEpoch = Math.max(1, batches);
        MetricHistory.Series batchLoss = series.apply("batchLoss");
        Line raw = Line.of(batchLoss, perEpoch);
        Line byEpoch = Line.of(series.apply("trainLoss"), 1);
        boolean measured = byEpoch.size() >= Math.min(DENSE, raw.size());
        Line train = measured ? byEpoch : raw.smoothed(spacing(batchLoss)).endingAs(byEpoch);
        return new Curves(measured, raw, train, Line.of(series.apply("validationLoss"), 1),
                Line.of(series.apply("trainAccuracy"), 1),
                Line.of(series.apply("validationAccuracy"), 1), Line.of(series.apply("learningRate"), perEpoch),
                Line.of(series.apply("gradientNorm"), perEpoch));
    }

    boolean isEmpty() {
        return raw.isEmpty() && train.isEmpty();
    }

    boolean hasAccuracy() {
        return trainAccuracy.isDrawable() || validationAccuracy.isDrawable();
    }

    /** The bold ones in a lane. */
    List<Line> in(LaneKind lane) {
        return switch (lane) {
            case LOSS -> List.of(train, validation);
            case ACCURACY -> List.of(trainAccuracy, validationAccuracy);
            case GRADIENT_NORM -> List.of(gradientNorm);
            case LEARNING_RATE -> List.of(learningRate);
        };
    }

    /** The curve by which runs are compared: validation loss, or training loss where nothing is held out. */
    Line judged() {
        return validation.isDrawable() ? validation : train;
    }

    /** Index of the best epoch on {@link #judged}; −1 if there is none, or only an estimate of the loss. */
    int best() {
        Line line = judged();
        if (line == train && !measured) {
            return -1;
        }
        int best = -1;
        for (int i = 0; i < line.size(); i++) {
            if (Float.isFinite(line.low()[i]) && (best < 0 || line.low()[i] < line.low()[best])) {
                best = i;
            }
        }
        return best;
    }

    double lastX() {
        double last = 0;
        for (Line line : new Line[] {raw, train, validation}) {
            last = Math.max(last, line.isEmpty() ? 0 : line.lastX());
        }
        return last;
    }

    private static double spacing(MetricHistory.Series series) {
        int n = series.size();
        return n < 2 ? 1 : (series.x()[n - 1] - series.x()[0]) / (n - 1);
    }
}
