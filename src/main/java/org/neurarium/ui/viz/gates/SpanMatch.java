package org.neurarium.ui.viz.gates;

import java.util.ArrayList;
import java.util.List;

/**
 * Which units react to a span of steps: above a threshold at each step within it, and not above at the steps around it
 * (Strobelt et al. 2018, LSTMVis).
 *
 * @param from first step of the span
 * @param to last step of the span
 */
record SpanMatch(int from, int to, double threshold) {
    /** Units that are on for this span, exactly: off at the step before and the step after, where there are such. */
    List<Integer> units(Strip strip) {
        List<Integer> found = new ArrayList<>();
        for (int unit = 0; unit < strip.units(); unit++) {
            if (matches(strip, unit)) {
                found.add(unit);
            }
        }
        return found;
    }

    private boolean matches(Strip strip, int unit) {
        for (int step = from; step <= to; step++) {
            if (!(strip.value(step, unit) >= threshold)) {
                return false;
            }
        }
        return (from == 0 || strip.value(from - 1, unit) < threshold)
                && (to == strip.steps() - 1 || strip.value(to + 1, unit) < threshold);
    }
}
