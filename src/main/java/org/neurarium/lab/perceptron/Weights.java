package org.neurarium.lab.perceptron;

/** A perceptron of two inputs: it answers 1 where z = w₁x₁ + w₂x₂ + b is at least 0, as the step function says, else 0. */
public record Weights(double w1, double w2, double b) {
    public double sum(double x1, double x2) {
        return w1 * x1 + w2 * x2 + b;
    }

    public int answer(double x1, double x2) {
        return sum(x1, x2) >= 0 ? 1 : 0;
    }
}
