package org.neurarium.nn.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.activations.IActivation;

/**
 * One activation function: its formula, its curve and how to get it as a Deeplearning4j activation.
 *
 * <p>For softmax and maxout, which are not functions of one number, {@link #value} is a section that can be drawn:
 * softmax of (x, 0), and the largest of two lines.
 *
 * @param id Keras' name in kebab case
 * @param kind whether it is element-wise, learned, or over several numbers
 * @param formula f(x) in LaTeX
 * @param derivativeFormula f′(x) in LaTeX
 * @param parameters in the order in which {@code value}, {@code derivative} and {@code toDl4j} take them
 * @param odd whether f(−x) = −f(x), so that its output is centred on zero
 * @param curve the function itself
 * @param kinks where f has no derivative, given the parameters
 * @param factory makes a new Deeplearning4j activation from the parameters
 */
public record ActivationFunction(String id, ActivationKind kind, String formula, String derivativeFormula,
        List<ActivationParameter> parameters, boolean odd, Curve curve, Function<double[], double[]> kinks,
        Function<double[], IActivation> factory) {

    /** A slope below this counts as saturated. */
    public static final double SATURATED_SLOPE = 0.05;

    /** A stretch of the x axis. */
    public record Zone(double from, double to) {
    }

    /** f(x) with the given parameters, or the default ones when none are given. */
    public double value(double x, double... p) {
        return curve.value(x, complete(p));
    }

    /** f′(x) with the given parameters, or the default ones when none are given. */
    public double derivative(double x, double... p) {
        return curve.derivative(x, complete(p));
    }

    /** The default parameters, in order. */
    public double[] defaults() {
        return parameters.stream().mapToDouble(ActivationParameter::defaultValue).toArray();
    }

    /** Whether it acts on each number alone with fixed parameters. */
    public boolean isElementwise() {
        return kind == ActivationKind.ELEMENTWISE;
    }

    /** Whether the outputs are centred on zero: the function is odd. */
    public boolean isZeroCentred() {
        return odd;
    }

    /**
     * A new Deeplearning4j activation. Each layer needs its own: the randomised one remembers its last slopes.
     *
     * @throws UnsupportedOperationException for functions that are layers (see {@link #kind})
     */
    public IActivation toDl4j(double... p) {
        return factory.apply(complete(p));
    }

    /** The stretches of [from, to] where |f′| &lt; {@value #SATURATED_SLOPE}, found on a grid of 1/64. */
    public List<Zone> saturatedZones(double from, double to, double... p) {
        double[] full = complete(p);
        double step = 1.0 / 64;
        List<Zone> zones = new ArrayList<>();
        double start = Double.NaN;
        for (double x = from; x <= to; x += step) {
            boolean flat = Math.abs(curve.derivative(x, full)) < SATURATED_SLOPE;
            if (flat && Double.isNaN(start)) {
                start = x == from ? x : edge(x, x - step, full);
            } else if (!flat && !Double.isNaN(start)) {
                zones.add(new Zone(start, edge(x - step, x, full)));
                start = Double.NaN;
            }
        }
        if (!Double.isNaN(start)) {
            zones.add(new Zone(start, to));
        }
        return List.copyOf(zones);
    }

    /** Where between a flat and a steep place the slope passes {@link #SATURATED_SLOPE}, by bisection. */
    private double edge(double flat, double steep, double[] p) {
        double in = flat;
        double out = steep;
        for (int i = 0; i < 40; i++) {
            double middle = (in + out) / 2;
            if (Math.abs(curve.derivative(middle, p)) < SATURATED_SLOPE) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private double[] complete(double[] p) {
        if (p.length == 0) {
            return defaults();
        }
        if (p.length != parameters.size()) {
            throw new IllegalArgumentException(id + " takes " + parameters.size() + " parameters, not " + p.length);
        }
        return p;
    }
}
