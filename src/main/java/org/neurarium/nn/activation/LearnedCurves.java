package org.neurarium.nn.activation;

/** The curves whose parameters are trained per unit. */
public final class LearnedCurves {

    /** p = (α): x for x &gt; 0, αx else (He et al. 2015, eq. 1). */
    public static final LearnedCurve PRELU = new LearnedCurve() {
        @Override
        public double value(double x, double[] p) {
            return x > 0 ? x : p[0] * x;
        }

        @Override
        public double derivative(double x, double[] p) {
            return x > 0 ? 1 : p[0];
        }

        @Override
        public void parameterDerivatives(double x, double[] p, double[] out) {
            out[0] = x > 0 ? 0 : x;
        }
    };

    /**
     * p = (t_l, a_l, t_r, a_r): the identity between the thresholds, lines of slope a_l below t_l and a_r above t_r
     * (Jin et al. 2015, eq. 1).
     */
    public static final LearnedCurve SRELU = new LearnedCurve() {
        @Override
        public double value(double x, double[] p) {
            if (x >= p[2]) {
                return p[2] + p[3] * (x - p[2]);
            }
            return x > p[0] ? x : p[0] + p[1] * (x - p[0]);
        }

        @Override
        public double derivative(double x, double[] p) {
            if (x >= p[2]) {
                return p[3];
            }
            return x > p[0] ? 1 : p[1];
        }

        @Override
        public void parameterDerivatives(double x, double[] p, double[] out) {
            boolean right = x >= p[2];
            boolean left = !right && x <= p[0];
            out[0] = left ? 1 - p[1] : 0;
            out[1] = left ? x - p[0] : 0;
            out[2] = right ? 1 - p[3] : 0;
            out[3] = right ? x - p[2] : 0;
        }
    };

    /** p = (a₁ … a_S, b₁ … b_S): max(0, x) + Σ aₛ max(0, bₛ − x) (Agostinelli et al. 2015, eq. 1). */
    public static final LearnedCurve APL = new LearnedCurve() {
        @Override
        public double value(double x, double[] p) {
            int hinges = p.length / 2;
            double sum = Math.max(0, x);
            for (int s = 0; s < hinges; s++) {
                sum += p[s] * Math.max(0, p[hinges + s] - x);
            }
            return sum;
        }

        @Override
        public double derivative(double x, double[] p) {
            int hinges = p.length / 2;
            double sum = x > 0 ? 1 : 0;
            for (int s = 0; s < hinges; s++) {
                sum -= x < p[hinges + s] ? p[s] : 0;
            }
            return sum;
        }

        @Override
        public void parameterDerivatives(double x, double[] p, double[] out) {
            int hinges = p.length / 2;
            for (int s = 0; s < hinges; s++) {
                double reach = p[hinges + s] - x;
                out[s] = Math.max(0, reach);
                out[hinges + s] = reach > 0 ? p[s] : 0;
            }
        }
    };

    /** p = (α): see {@link SoftExponential}. */
    public static final LearnedCurve SOFT_EXPONENTIAL = new SoftExponential();

    private LearnedCurves() {
    }
}
