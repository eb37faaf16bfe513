package org.neurarium.words.projection;

/**
 * UMAP's curve 1 / (1 + a d^2b), fitted by least squares (Gauss and Newton, damped) to 1 up to minDist and
 * exp(−(d − minDist)) beyond, at 300 places from 0 to 3.
 */
record CurveFit(double a, double b) {
    private static final int PLACES = 300;
    private static final int ROUNDS = 200;

    static CurveFit of(double minDist) {
        CurveFit fit = new CurveFit(1.5, 0.9);
        double damping = 1e-3;
        for (int round = 0; round < ROUNDS; round++) {
            CurveFit next = fit.next(minDist, damping);
            if (next.a > 0 && next.b > 0 && next.error(minDist) < fit.error(minDist)) {
                fit = next;
                damping /= 3;
            } else {
                damping *= 4;
            }
        }
        return fit;
    }

    double error(double minDist) {
        double sum = 0;
        for (int i = 1; i < PLACES; i++) {
            double d = 3.0 * i / (PLACES - 1);
            double r = value(d) - target(d, minDist);
            sum += r * r;
        }
        return sum;
    }

    double value(double d) {
        return 1 / (1 + a * Math.pow(d, 2 * b));
    }

    private static double target(double d, double minDist) {
        return d < minDist ? 1 : Math.exp(minDist - d);
    }

    private CurveFit next(double minDist, double damping) {
        double aa = damping;
        double bb = damping;
        double ab = 0;
        double ra = 0;
        double rb = 0;
        for (int i = 1; i < PLACES; i++) {
            double d = 3.0 * i / (PLACES - 1);
            double power = Math.pow(d, 2 * b);
            double v = value(d);
            double da = -v * v * power;
            double db = -v * v * a * power * 2 * Math.log(d);
            double r = target(d, minDist) - v;
            aa += da * da;
            bb += db * db;
            ab += da * db;
            ra += da * r;
            rb += db * r;
        }
        double det = aa * bb - ab * ab;
        return new CurveFit(a + (bb * ra - ab * rb) / det, b + (aa * rb - ab * ra) / det);
    }
}
