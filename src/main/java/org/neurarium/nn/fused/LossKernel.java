package org.neurarium.nn.fused;

import java.util.Optional;

/**
 * A loss over a whole batch at once, in the definitions of {@link org.neurarium.nn.loss.LossCatalogue}. Arrays are
 * feature-major.
 */
abstract class LossKernel {

    /** Keras' epsilon, as in {@code nn.loss}. */
    static final float EPSILON = 1e-7f;

    /** The mean loss; writes dL/dz of that mean to {@code d}. */
    abstract float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch);

    /** The kernel of a loss, if there is one. */
    static Optional<LossKernel> find(String id) {
        return Optional.ofNullable(switch (id) {
            case "mean-squared-error" -> new ErrorLosses.Squared();
            case "mean-absolute-error" -> new ErrorLosses.Absolute();
            case "hinge" -> new ErrorLosses.Hinge();
            case "perceptron-criterion" -> new ErrorLosses.Perceptron();
            case "binary-crossentropy" -> new EntropyLosses.Binary();
            case "categorical-crossentropy" -> new EntropyLosses.Classes(true);
            case "negative-log-likelihood" -> new EntropyLosses.Classes(false);
            default -> null;
        });
    }
}
