package org.neurarium.store.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.train.MetricHistory;

/** The curves that are kept of a run, each of at most {@value #POINTS} points. */
final class RunCurves {
    static final int POINTS = 400;
    private static final List<String> NAMES =
            List.of("batchLoss", "trainLoss", "validationLoss", "trainAccuracy", "validationAccuracy");

    private RunCurves() {
    }

    /** By name; a curve without any number is left out. */
    static Map<String, MetricHistory.Series> of(MetricHistory history) {
        Map<String, MetricHistory.Series> curves = new LinkedHashMap<>();
        for (String name : NAMES) {
            MetricHistory.Series series = history.series(name, POINTS);
            if (hasNumbers(series)) {
                curves.put(name, series);
            }
        }
        return curves;
    }

    static boolean hasNumbers(MetricHistory.Series series) {
        for (float mean : series.min()) {
            if (!Float.isNaN(mean)) {
                return true;
            }
        }
        return false;
    }
}
