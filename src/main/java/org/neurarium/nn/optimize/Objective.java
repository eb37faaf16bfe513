package org.neurarium.nn.optimize;

/** A function to be minimised. */
@FunctionalInterface
public interface Objective {

    /**
     * f(x), and its gradient written to {@code gradient}.
     *
     * @param x not to be changed
     * @param gradient as long as x
     */
    double evaluate(double[] x, double[] gradient);
}
