package org.neurarium.nn.fused;

/** Losses that compare each output with its target. */
final class ErrorLosses {

    private ErrorLosses() {
    }

    /** Mean of (y − t)². */
    static final class Squared extends LossKernel {
        @Override
        float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch) {
            int n = units * batch;
            float scale = 2f / n;
            float sum = 0;
            for (int i = 0; i < n; i++) {
                float error = y[i] - t[i];
                sum += error * error;
                d[i] = scale * error;
            }
            activation.backward(z, y, d, units, batch);
            return sum / n;
        }
    }

    /** Mean of |y − t|. */
    static final class Absolute extends LossKernel {
        @Override
        float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch) {
            int n = units * batch;
            float scale = 1f / n;
            float sum = 0;
            for (int i = 0; i < n; i++) {
                float error = y[i] - t[i];
                sum += Math.abs(error);
                d[i] = scale * Math.signum(error);
            }
            activation.backward(z, y, d, units, batch);
            return sum / n;
        }
    }

    /** Mean of max(0, 1 − ty), a target of 0 counting as −1. */
    static final class Hinge extends LossKernel {
        @Override
        float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch) {
            int n = units * batch;
            float scale = 1f / n;
            float sum = 0;
            for (int i = 0; i < n; i++) {
                float sign = t[i] == 0 ? -1 : t[i];
                float gap = 1 - sign * y[i];
                sum += Math.max(0, gap);
                d[i] = gap > 0 ? -scale * sign : 0;
            }
            activation.backward(z, y, d, units, batch);
            return sum / n;
        }
    }

    /** Sum of (y − t)·z per example; the step's own derivative is not asked for. */
    static final class Perceptron extends LossKernel {
        @Override
        float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch) {
            int n = units * batch;
            float sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (y[i] - t[i]) * z[i];
                d[i] = (y[i] - t[i]) / batch;
            }
            return sum / batch;
        }
    }
}
