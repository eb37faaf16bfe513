package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Settings;

/** The points from which painting starts: those in use, as far as painted data can hold them. */
final class PaintedStart {
    private static final int MOST = 2_000;
    private static final int CLASSES = 10;
    private static final double COORDINATE = 10;
    private static final double ROUNDING = 10_000;

    private PaintedStart() {
    }

    /**
     * At most 2,000 of the points, to four decimals. None where they are no classes on a plane, or lie too far out.
     */
    static Settings of(@Nullable Examples examples) {
        if (examples == null || !examples.isClassification() || examples.shape().count() != 2
                || examples.classes().size() > CLASSES) {
            return Settings.EMPTY;
        }
        List<List<Object>> points = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, examples.count()); i++) {
            double x1 = rounded(examples.features()[2 * i]);
            double x2 = rounded(examples.features()[2 * i + 1]);
            if (!(Math.abs(x1) <= COORDINATE && Math.abs(x2) <= COORDINATE)) {
                return Settings.EMPTY;
            }
            points.add(List.of(x1, x2, (long) examples.labels()[i]));
        }
        return Settings.of("points", points);
    }

    private static double rounded(float value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }
}
