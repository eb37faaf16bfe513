package org.neurarium.nn.init;

import org.deeplearning4j.nn.weights.IWeightInit;

/**
 * A weight initialisation.
 *
 * @param id Keras' name in kebab case
 * @param formula the distribution in LaTeX, with n_in and n_out the fans
 * @param argument name of its argument, or empty when it has none
 * @param defaultArgument the argument's default
 * @param distribution how numbers are drawn
 * @param spread standard deviation, half width or value, from fan in, fan out and argument
 */
public record WeightInitRule(String id, String formula, String argument, double defaultArgument, Distribution distribution,
        Spread spread) {

    /** How numbers are drawn. */
    public enum Distribution {
        /** All equal to the spread. */
        CONSTANT,
        /** N(0, spread²), not truncated. */
        NORMAL,
        /** U(−spread, spread). */
        UNIFORM,
        /** Rows or columns orthonormal, times the spread (Saxe et al. 2014). */
        ORTHOGONAL
    }

    /** The scale of a distribution. */
    @FunctionalInterface
    public interface Spread {
        /** Standard deviation, half width or value. */
        double of(double fanIn, double fanOut, double argument);
    }

    /** For Deeplearning4j, with the default argument. */
    public IWeightInit toDl4j(long seed) {
        return toDl4j(defaultArgument, seed);
    }

    /** For Deeplearning4j. */
    public IWeightInit toDl4j(double argumentValue, long seed) {
        return new SeededWeightInit(id, argumentValue, seed);
    }

    /**
     * Draws one parameter.
     *
     * @param count how many numbers
     * @param seed of the network or layer
     * @param position of the parameter in the flattened vector: other positions, other numbers
     */
    public double[] draw(double fanIn, double fanOut, int count, double argumentValue, long seed, long position) {
        double scale = spread.of(fanIn, fanOut, argumentValue);
        WeightStream stream = new WeightStream(seed, position);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (distribution) {
                case CONSTANT -> scale;
                case UNIFORM -> scale * (2 * stream.uniform() - 1);
                case NORMAL, ORTHOGONAL -> scale * stream.normal();
            };
        }
        if (distribution == Distribution.ORTHOGONAL) {
            int rows = Math.max(1, (int) fanIn);
            Orthonormal.apply(values, count % rows == 0 ? rows : 1, scale);
        }
        return values;
    }
}
