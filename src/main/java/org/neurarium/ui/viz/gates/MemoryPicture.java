package org.neurarium.ui.viz.gates;

import java.util.List;
import org.neurarium.ui.viz.subject.StepNames;

/**
 * How much of the loss reaches back in time, for every recurrent layer over the same steps.
 *
 * @param steps of the example
 * @param known whether the example has a right answer, without which there is no loss
 * @param examples of the data that the curves are of
 */
record MemoryPicture(List<Row> rows, StepNames steps, boolean known, int examples, int epoch) {

    MemoryPicture {
        rows = List.copyOf(rows);
    }

    /**
     * One layer, or one direction of it.
     *
     * @param norms ‖∂L/∂h_t‖ at each step of the example; empty where there is no right answer
     * @param lags the same over examples of the data, by lag: how many steps before the last
     */
    record Row(String name, float[] norms, float[] lags) {
        /** The largest of the example's norms. */
        double most() {
            double most = 0;
            for (float norm : norms) {
                most = Float.isFinite(norm) ? Math.max(most, norm) : most;
            }
            return most;
        }

        /** From norms by step to norms by lag. */
        static float[] byLag(float[] bySteps) {
            float[] lags = new float[bySteps.length];
            for (int lag = 0; lag < lags.length; lag++) {
                lags[lag] = bySteps[bySteps.length - 1 - lag];
            }
            return lags;
        }
    }
}
