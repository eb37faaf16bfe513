package org.neurarium.nn.activation;

/**
 * A scalar function with fixed parameters, and its derivative.
 *
 * <p>{@code p} holds the parameters in the order in which the {@link ActivationFunction} lists them.
 */
public interface Curve {

    /** f(x; p). */
    double value(double x, double[] p);

    /** df/dx. At a kink, the value that Deeplearning4j's own backward pass takes. */
    double derivative(double x, double[] p);
}
