package org.neurarium.nn.activation;

/** Rectifiers with fixed parameters. At a kink the slope is the one that Deeplearning4j takes. */
final class RectifierCurves {

    static final Curve RELU = SmoothCurves.of(x -> Math.max(x, 0), x -> x > 0 ? 1 : 0);

    /** x for x &gt; 0, αx else (Maas et al. 2013). */
    static final Curve LEAKY = left((x, a) -> a * x, (x, a) -> x < 0 ? a : 1);

    /** x for x &gt; 0, α(eˣ − 1) else (Clevert et al. 2015). */
    static final Curve ELU = left((x, a) -> a * Math.expm1(x), (x, a) -> a * Math.exp(x));

    /** x for x ≥ 0, x/√(1 + αx²) else (Carlile et al. 2017, eq. 1). */
    static final Curve ISRLU = left((x, a) -> x / Math.sqrt(1 + a * x * x), (x, a) -> Math.pow(1 + a * x * x, -1.5));

    /** The constants of Klambauer et al. 2017, eq. 14: with them mean 0 and variance 1 are a fixed point. */
    static final double SELU_ALPHA = 1.6732632423543772848170429916717;
    static final double SELU_SCALE = 1.0507009873554804934193349852946;

    static final Curve SELU = SmoothCurves.of(
            x -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x)),
            x -> SELU_SCALE * (x > 0 ? 1 : SELU_ALPHA * Math.exp(x)));

    /** In its test form: the slope is the mean of lower and upper (Xu et al. 2015, eq. 4). */
    static final Curve RANDOMIZED = new Curve() {
        @Override
        public double value(double x, double[] p) {
            return x > 0 ? x : x * (p[0] + p[1]) / 2;
        }

        @Override
        public double derivative(double x, double[] p) {
            return x > 0 ? 1 : (p[0] + p[1]) / 2;
        }
    };

    /** The larger of two lines, p = (w₁, b₁, w₂, b₂): maxout with two pieces over one input. */
    static final Curve MAXOUT_SECTION = new Curve() {
        @Override
        public double value(double x, double[] p) {
            return Math.max(p[0] * x + p[1], p[2] * x + p[3]);
        }

        @Override
        public double derivative(double x, double[] p) {
            return p[0] * x + p[1] >= p[2] * x + p[3] ? p[0] : p[2];
        }
    };

    private RectifierCurves() {
    }

    /** What happens left of zero, given x and α. */
    private interface Branch {
        double at(double x, double alpha);
    }

    private static Curve left(Branch value, Branch slope) {
        return new Curve() {
            @Override
            public double value(double x, double[] p) {
                return x > 0 ? x : value.at(x, p[0]);
            }

            @Override
            public double derivative(double x, double[] p) {
                return x > 0 ? 1 : slope.at(x, p[0]);
            }
        };
    }
}
