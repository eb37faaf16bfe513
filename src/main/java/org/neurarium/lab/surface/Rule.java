package org.neurarium.lab.surface;

import java.util.Locale;

/**
 * First-order optimizers, with the settings that networks train with by default: μ = ρ = β₁ = 0.9 (AdaDelta ρ = 0.95),
 * β₂ = 0.999, and each its ε. Two numbers are remembered per weight, {@code a} and {@code b}.
 */
public enum Rule {
    SGD, MOMENTUM, NESTEROV, ADAGRAD, ADADELTA, RMSPROP, ADAM, ADAMW;

    public static final double MU = 0.9;
    public static final double ADADELTA_RHO = 0.95;
    public static final double BETA2 = 0.999;
    /** λ of AdamW. */
    public static final double DECAY = 0.01;

    /** As in project files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** ε, against division by zero. */
    public double epsilon() {
        return this == ADAGRAD ? 1e-7 : this == ADADELTA ? 1e-6 : 1e-8;
    }

    /**
     * One weight after a step.
     *
     * @param a velocity v, sum s, or mean m
     * @param b AdaDelta's mean of squared steps d, Adam's mean of squares v
     */
    public record Weight(double value, double a, double b) {
    }

    /** α√(1 − β₂ᵗ)/(1 − β₁ᵗ): the rate of Adam's step t, from 1. */
    public static double adamRate(double rate, int t) {
        return rate * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(MU, t));
    }

    /** @param t number of this step, from 1 */
    public Weight step(Weight w, double g, double rate, int t) {
        return switch (this) {
            case SGD -> new Weight(w.value() - rate * g, 0, 0);
            case MOMENTUM -> {
                double v = MU * w.a() - rate * g;
                yield new Weight(w.value() + v, v, 0);
            }
            case NESTEROV -> {
                double v = MU * w.a() - rate * g;
                yield new Weight(w.value() + MU * v - rate * g, v, 0);
            }
            case ADAGRAD -> {
                double s = w.a() + g * g;
                yield new Weight(w.value() - rate * g / (Math.sqrt(s) + epsilon()), s, 0);
            }
            case ADADELTA -> {
                double s = ADADELTA_RHO * w.a() + (1 - ADADELTA_RHO) * g * g;
                double delta = Math.sqrt(w.b() + epsilon()) / Math.sqrt(s + epsilon()) * g;
                yield new Weight(w.value() - rate * delta, s, ADADELTA_RHO * w.b() + (1 - ADADELTA_RHO) * delta * delta);
            }
            case RMSPROP -> {
                double s = MU * w.a() + (1 - MU) * g * g;
                yield new Weight(w.value() - rate * g / (Math.sqrt(s) + epsilon()), s, 0);
            }
            case ADAM, ADAMW -> {
                double m = MU * w.a() + (1 - MU) * g;
                double v = BETA2 * w.b() + (1 - BETA2) * g * g;
                double decay = this == ADAMW ? rate * DECAY * w.value() : 0;
                yield new Weight(w.value() - adamRate(rate, t) * m / (Math.sqrt(v) + epsilon()) - decay, m, v);
            }
        };
    }
}
