package org.neurarium.nn.activation;

/**
 * Soft exponential (Godfrey &amp; Gashler 2015): with u = 1 − α(x + α),
 * <pre>
 *   α &lt; 0: −ln(u)/α      α = 0: x      α &gt; 0: (e^{αx} − 1)/α + α
 * </pre>
 * It runs from logarithm (α = −1) through the identity to the exponential (α = 1).
 *
 * <p>For α &lt; 0 the logarithm ends at u = 0; below u = {@value #FLOOR} it is continued by its tangent, so that a unit
 * that wanders there keeps a finite value and slope instead of turning the network into NaN. Near α = 0, where the
 * derivative by α is a difference of nearly equal numbers, its series is used (error of order α²x⁴).
 */
final class SoftExponential implements LearnedCurve {

    private static final double FLOOR = 0.1;
    private static final double SERIES = 1e-6;

    @Override
    public double value(double x, double[] p) {
        double a = p[0];
        if (Math.abs(a) < SERIES) {
            return x + a * (1 + x * x / 2);
        }
        return a > 0 ? Math.expm1(a * x) / a + a : -logarithm(a, x) / a;
    }

    @Override
    public double derivative(double x, double[] p) {
        double a = p[0];
        return a >= 0 ? Math.exp(a * x) : 1 / Math.max(FLOOR, 1 - a * (x + a));
    }

    @Override
    public void parameterDerivatives(double x, double[] p, double[] out) {
        double a = p[0];
        if (Math.abs(a) < SERIES) {
            out[0] = 1 + x * x / 2 + (a >= 0 ? a * x * x * x / 3 : 2 * a * (x + x * x * x / 3));
        } else if (a > 0) {
            out[0] = (a * x * Math.exp(a * x) - Math.expm1(a * x)) / (a * a) + 1;
        } else {
            double u = Math.max(FLOOR, 1 - a * (x + a));
            out[0] = logarithm(a, x) / (a * a) + (x + 2 * a) / (a * u);
        }
    }

    /** ln(1 − α(x + α)), continued by its tangent. */
    private static double logarithm(double a, double x) {
        double minusAx = -a * (x + a);
        return 1 + minusAx >= FLOOR ? Math.log1p(minusAx) : Math.log(FLOOR) + (1 + minusAx - FLOOR) / FLOOR;
    }
}
