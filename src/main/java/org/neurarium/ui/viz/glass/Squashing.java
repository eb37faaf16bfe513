package org.neurarium.ui.viz.glass;

import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;

/** Activation functions by their id, for one number. */
final class Squashing {
    private Squashing() {
    }

    /** f(x); NaN for a function that needs more than one number, such as softmax. */
    static double of(String id, double x) {
        return ActivationCatalogue.find(id).filter(ActivationFunction::isElementwise)
                .map(f -> f.value(x, f.defaults())).orElse(Double.NaN);
    }
}
