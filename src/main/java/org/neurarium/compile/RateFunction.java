package org.neurarium.compile;

/** A learning rate over time: a pure function. */
@FunctionalInterface
public interface RateFunction {
    /**
     * The rate of one step.
     *
     * @param base the learning rate a that was set
     * @param iteration steps done before this one, t = 0, 1, …
     * @param epoch epochs done before this one
     */
    double rate(double base, long iteration, int epoch, Horizon planned);
}
