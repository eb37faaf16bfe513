package org.neurarium.ui.viz.gates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.ui.viz.subject.StepNames;

/**
 * How much the loss, or one answer, depends on each step, for every recurrent layer over the same steps.
 *
 * @param steps of the example
 * @param known whether there is something to depend on: the example has a right answer, or an output is asked about
 * @param examples of the data that the curves are of
 * @param answer which output the norms are of; null where they are of the loss
 * @param answers what the outputs stand for
 * @param stepwise whether there is an answer at every step
 */
record MemoryPicture(List<Row> rows, StepNames steps, boolean known, int examples, int epoch, ReachProbe.@Nullable Frame answer,
                     List<String> answers, boolean stepwise) {

    MemoryPicture {
        rows = List.copyOf(rows);
        answers = List.copyOf(answers);
    }

    /** The same with other words for what the outputs stand for. */
    MemoryPicture named(List<String> names) {
        return new MemoryPicture(rows, steps, known, examples, epoch, answer, names, stepwise);
    }

    /**
     * One layer, or one direction of it.
     *
     * @param norms ‖∂L/∂h_t‖ at each step of the example, or ‖∂z/∂x_t‖ of the output; empty where there is no right answer
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
