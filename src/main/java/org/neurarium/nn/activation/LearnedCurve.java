package org.neurarium.nn.activation;

/** A curve whose parameters are trained: it also knows the derivative by each of them. */
public interface LearnedCurve extends Curve {

    /**
     * Writes ∂f/∂p₀, ∂f/∂p₁, … at x.
     *
     * @param out as long as {@code p}
     */
    void parameterDerivatives(double x, double[] p, double[] out);
}
