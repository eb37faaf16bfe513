package org.neurarium.ui.lab.activation;

import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;

/**
 * What a function and its slope take on this computer, measured now.
 *
 * @param nanoseconds for one value with its slope
 * @param relu the same for ReLU, measured in turn with it
 */
record ActivationCost(double nanoseconds, double relu) {
    private static final int VALUES = 20_000;
    private static final int ROUNDS = 25;
    private static final double REACH = 4;

    /** The shortest of several rounds each, so that what else the computer does counts little. */
    static ActivationCost of(ActivationFunction function) {
        ActivationFunction relu = ActivationCatalogue.find("relu").orElseThrow();
        double best = Double.POSITIVE_INFINITY;
        double bestRelu = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, round(function));
            bestRelu = Math.min(bestRelu, round(relu));
        }
        return new ActivationCost(best, bestRelu);
    }

    double times() {
        return nanoseconds / relu;
    }

    private static double round(ActivationFunction function) {
        double[] p = function.defaults();
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < VALUES; i++) {
            double x = REACH * (2.0 * i / VALUES - 1);
            sum += function.curve().value(x, p) + function.curve().derivative(x, p);
        }
        long taken = System.nanoTime() - start;
        return Double.isNaN(sum) ? Double.NaN : (double) taken / VALUES; // the sum is used, so the work cannot be left out
    }
}
