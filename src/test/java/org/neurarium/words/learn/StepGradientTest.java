package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One step moves every number by −rate · ∂L/∂x, where the derivative comes from central differences of the loss in double. */
class StepGradientTest {
    private static final int DIM = 11;
    private static final float RATE = 0.5f;
    /** σ comes from a table (2 · 10⁻⁴), differences of second order from h = 10⁻⁵. */
    private static final double TOLERANCE = 4e-4;

    /** Five negatives take the fused path, others the general one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7})
    void negativeSamplingDescendsItsGradient(int negatives) {
        float[] in = random(3 * DIM, 1);
        float[] out = random(9 * DIM, 2);
        int[] rows = new int[negatives + 1];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (8 - k) * DIM;
        }
        float[] v = in.clone();
        float[] u = out.clone();
        float loss = NegativeSampling.step(v, DIM, u, rows, rows.length, DIM, RATE, new float[rows.length + DIM]);
        assertEquals(negativeLoss(doubles(in), doubles(out), rows), loss, 2e-3);
        double[] x = doubles(in);
        double[] y = doubles(out);
        for (int i = 0; i < in.length; i++) {
            assertEquals(-RATE * slope(x, i, () -> negativeLoss(x, y, rows)), v[i] - in[i], TOLERANCE);
        }
        for (int i = 0; i < out.length; i++) {
            assertEquals(-RATE * slope(y, i, () -> negativeLoss(x, y, rows)), u[i] - out[i], TOLERANCE);
        }
    }

    @Test
    void softmaxDescendsItsGradient() {
        float[] in = random(3 * DIM, 3);
        float[] out = random(6 * DIM, 4);
        float[] v = in.clone();
        float[] u = out.clone();
        float loss = FullSoftmax.step(v, DIM, u, 6, 4, DIM, RATE, new float[6 + DIM]);
        double[] x = doubles(in);
        double[] y = doubles(out);
        assertEquals(softmaxLoss(x, y, 6, 4), loss, 1e-5);
        for (int i = 0; i < in.length; i++) {
            assertEquals(-RATE * slope(x, i, () -> softmaxLoss(x, y, 6, 4)), v[i] - in[i], 1e-5);
        }
        for (int i = 0; i < out.length; i++) {
            assertEquals(-RATE * slope(y, i, () -> softmaxLoss(x, y, 6, 4)), u[i] - out[i], 1e-5);
        }
    }

    /** AdaGrad's first step, where s = 1, is the plain gradient's. Counts on both sides of x_max = 10. */
    @ParameterizedTest
    @ValueSource(floats = {3.5f, 25})
    void gloveDescendsItsGradient(float count) {
        float[] rows = random(3 * (DIM + 1), 6);
        float[] moved = rows.clone();
        float[] squares = new float[rows.length];
        java.util.Arrays.fill(squares, 1);
        int other = 2 * (DIM + 1);
        double loss = GlovePair.step(moved, squares, 0, other, DIM, count, RATE);
        double[] x = doubles(rows);
        assertEquals(gloveLoss(x, other, count), loss, 1e-5);
        for (int i = 0; i < rows.length; i++) {
            double step = -RATE * slope(x, i, () -> gloveLoss(x, other, count));
            assertEquals(step, moved[i] - rows[i], 1e-5);
            assertEquals(1 + step * step, squares[i], 1e-5);
        }
    }

    private static double gloveLoss(double[] x, int other, double count) {
        double error = x[DIM] + x[other + DIM] - Math.log(count);
        for (int d = 0; d < DIM; d++) {
            error += x[d] * x[other + d];
        }
        return 0.5 * Math.min(1, Math.pow(count / 10, 0.75)) * error * error;
    }

    private static double negativeLoss(double[] in, double[] out, int[] rows) {
        double loss = 0;
        for (int k = 0; k < rows.length; k++) {
            double z = product(in, out, rows[k]);
            loss += Math.log1p(Math.exp(k == 0 ? -z : z));
        }
        return loss;
    }

    private static double softmaxLoss(double[] in, double[] out, int size, int word) {
        double sum = 0;
        for (int w = 0; w < size; w++) {
            sum += Math.exp(product(in, out, w * DIM));
        }
        return Math.log(sum) - product(in, out, word * DIM);
    }

    private static double product(double[] in, double[] out, int row) {
        double z = 0;
        for (int d = 0; d < DIM; d++) {
            z += in[DIM + d] * out[row + d];
        }
        return z;
    }

    private static double slope(double[] x, int i, java.util.function.DoubleSupplier loss) {
        double before = x[i];
        x[i] = before + 1e-5;
        double up = loss.getAsDouble();
        x[i] = before - 1e-5;
        double down = loss.getAsDouble();
        x[i] = before;
        return (up - down) / 2e-5;
    }

    private static double[] doubles(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y;
    }

    private static float[] random(int n, long seed) {
        Random random = new Random(seed);
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextGaussian() / 2;
        }
        return x;
    }
}
