package org.neurarium.nn.activation;

import java.util.function.DoubleUnaryOperator;

/** The smooth curves and those that saturate on both sides. */
final class SmoothCurves {

    static final Curve IDENTITY = of(x -> x, x -> 1);
    static final Curve BINARY_STEP = of(x -> x >= 0 ? 1 : 0, x -> 0);
    static final Curve SIGMOID = of(SmoothCurves::sigmoid, SmoothCurves::sigmoidSlope);
    static final Curve TANH = of(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x));
    static final Curve ARCTAN = of(Math::atan, x -> 1 / (1 + x * x));
    static final Curve SOFTSIGN = of(x -> x / (1 + Math.abs(x)), x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x))));
    static final Curve SOFTPLUS = of(x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))), SmoothCurves::sigmoid);
    static final Curve BENT_IDENTITY = of(x -> (Math.sqrt(x * x + 1) - 1) / 2 + x, x -> x / (2 * Math.sqrt(x * x + 1)) + 1);
    static final Curve SILU = of(x -> x * sigmoid(x), x -> sigmoid(x) + x * sigmoidSlope(x));
    static final Curve HARD_SIGMOID = of(x -> Math.min(1, Math.max(0, 0.2 * x + 0.5)), x -> Math.abs(x) <= 2.5 ? 0.2 : 0);

    /** Softmax of (x, 0), first component: the sigmoid. */
    static final Curve SOFTMAX_SECTION = SIGMOID;

    /** Hendrycks &amp; Gimpel 2016, the sigmoid form x·σ(1.702x) that Deeplearning4j computes. */
    static final Curve GELU = of(x -> x * sigmoid(1.702 * x), x -> sigmoid(1.702 * x) + 1.702 * x * sigmoidSlope(1.702 * x));

    /** x/√(1 + αx²) (Carlile et al. 2017, eq. 3). */
    static final Curve ISRU = new Curve() {
        @Override
        public double value(double x, double[] p) {
            return x / Math.sqrt(1 + p[0] * x * x);
        }

        @Override
        public double derivative(double x, double[] p) {
            double r = 1 / Math.sqrt(1 + p[0] * x * x);
            return r * r * r;
        }
    };

    private SmoothCurves() {
    }

    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double sigmoidSlope(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }

    static Curve of(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new Curve() {
            @Override
            public double value(double x, double[] p) {
                return value.applyAsDouble(x);
            }

            @Override
            public double derivative(double x, double[] p) {
                return derivative.applyAsDouble(x);
            }
        };
    }
}
