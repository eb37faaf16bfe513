package org.neurarium.lab.context;

import java.util.Random;

/** Numbers that are learned, with their gradients; updated by Adam (Kingma and Ba 2015) with β₁ = 0.9, β₂ = 0.999. */
final class Learned {
    private static final double MEAN = 0.9;
    private static final double SQUARE = 0.999;
    private static final double TINY = 1e-8;

    final double[] values;
    final double[] gradients;
    private final double[] means;
    private final double[] squares;
    private int updates;

    private Learned(double[] values) {
        this.values = values;
        gradients = new double[values.length];
        means = new double[values.length];
        squares = new double[values.length];
    }

    /** Drawn uniformly from −reach to reach. */
    static Learned uniform(int count, double reach, Random random) {
        return new Learned(random.doubles(count, -reach, reach).toArray());
    }

    static Learned zeros(int count) {
        return new Learned(new double[count]);
    }

    /** One update by the gradients added up so far, which are 0 afterwards. */
    void update(double rate) {
        updates++;
        double step = rate * Math.sqrt(1 - Math.pow(SQUARE, updates)) / (1 - Math.pow(MEAN, updates));
        for (int i = 0; i < values.length; i++) {
            means[i] = MEAN * means[i] + (1 - MEAN) * gradients[i];
            squares[i] = SQUARE * squares[i] + (1 - SQUARE) * gradients[i] * gradients[i];
            values[i] -= step * means[i] / (Math.sqrt(squares[i]) + TINY);
            gradients[i] = 0;
        }
    }
}
