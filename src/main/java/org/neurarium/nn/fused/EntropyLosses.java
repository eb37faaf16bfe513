package org.neurarium.nn.fused;

/** Cross-entropies, from the logits after a sigmoid or a softmax. */
final class EntropyLosses {

    private EntropyLosses() {
    }

    /** −mean of t ln y + (1 − t) ln(1 − y). */
    static final class Binary extends LossKernel {
        @Override
        float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch) {
            int n = units * batch;
            return activation instanceof SmoothKernels.Sigmoid ? logits(z, y, t, d, n)
                    : outputs(activation, z, y, t, d, units, batch);
        }

        private static float logits(float[] z, float[] y, float[] t, float[] d, int n) {
            double sum = 0;
            float scale = 1f / n;
            for (int i = 0; i < n; i++) {
                // ln(1 + e^z) − tz; with y at hand, ln(1 + e^−|z|) = −ln max(y, 1 − y).
                sum += Math.max(z[i], 0) - z[i] * t[i] - Math.log(Math.max(y[i], 1 - y[i]));
                d[i] = scale * (y[i] - t[i]);
            }
            return (float) (sum / n);
        }

        private static float outputs(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units,
                int batch) {
            int n = units * batch;
            double sum = 0;
            float scale = 1f / n;
            for (int i = 0; i < n; i++) {
                float p = Math.max(EPSILON, Math.min(1 - EPSILON, y[i]));
                sum -= t[i] * Math.log(p) + (1 - t[i]) * Math.log(1 - p);
                d[i] = scale * (p - t[i]) / (p * (1 - p));
            }
            activation.backward(z, y, d, units, batch);
            return (float) (sum / n);
        }
    }

    /** −Σ t ln p per example; p is y, or y/Σy when {@code normalised}. */
    static final class Classes extends LossKernel {

        private final boolean normalised;

        Classes(boolean normalised) {
            this.normalised = normalised;
        }

        @Override
        float apply(ActivationKernel activation, float[] z, float[] y, float[] t, float[] d, int units, int batch) {
            double sum = 0;
            boolean softmax = activation instanceof SoftmaxKernel;
            for (int e = 0; e < batch; e++) {
                sum += softmax ? logits(z, y, t, d, units, batch, e) : outputs(y, t, d, units, batch, e);
            }
            if (!softmax) {
                activation.backward(z, y, d, units, batch);
            }
            return (float) (sum / batch);
        }

        /** ln Σe^z = z_k − ln y_k for any k; the largest loses least. */
        private static double logits(float[] z, float[] y, float[] t, float[] d, int units, int batch, int e) {
            int largest = e;
            float targets = 0;
            for (int i = e; i < units * batch; i += batch) {
                largest = y[i] > y[largest] ? i : largest;
                targets += t[i];
            }
            double logSum = z[largest] - Math.log(y[largest]);
            double loss = 0;
            for (int i = e; i < units * batch; i += batch) {
                loss += t[i] * (logSum - z[i]);
                d[i] = (targets * y[i] - t[i]) / batch;
            }
            return loss;
        }

        private double outputs(float[] y, float[] t, float[] d, int units, int batch, int e) {
            float sum = 0;
            float targets = 0;
            for (int i = e; i < units * batch; i += batch) {
                sum += Math.max(EPSILON, y[i]);
                targets += t[i];
            }
            float common = normalised ? targets / sum : 0;
            double loss = normalised ? targets * Math.log(sum) : 0;
            for (int i = e; i < units * batch; i += batch) {
                float p = Math.max(EPSILON, y[i]);
                loss -= t[i] == 0 ? 0 : t[i] * Math.log(p);
                d[i] = (common - t[i] / p) / batch;
            }
            return loss;
        }
    }
}
