package org.neurarium.ui.viz.glass;

import org.neurarium.document.Settings;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;

/**
 * An activation function with its parameters.
 *
 * @param id in the catalogue
 */
record Squashing(String id, double[] parameters) {
    /** The one that settings name. */
    static Squashing of(Settings settings) {
        String id = settings.text("activation", "identity");
        return new Squashing(id, ActivationCatalogue.find(id).map(f -> f.parameters().stream()
                .mapToDouble(p -> settings.number(p.name(), p.defaultValue())).toArray()).orElse(new double[0]));
    }

    /** With its default parameters. */
    static Squashing of(String id) {
        return new Squashing(id, ActivationCatalogue.find(id).map(ActivationFunction::defaults).orElse(new double[0]));
    }

    boolean isIdentity() {
        return id.equals("identity");
    }

    boolean isSoftmax() {
        return id.equals("softmax");
    }

    /** f(x); NaN for a function that needs more than one number, such as softmax. */
    double of(double x) {
        return isSoftmax() ? Double.NaN : ActivationCatalogue.find(id).map(f -> f.value(x, parameters)).orElse(Double.NaN);
    }
}
