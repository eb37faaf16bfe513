package org.neurarium.nn.fused;

/** Kernels of the smooth activations. Loops are plain so that HotSpot can vectorise what has no call in it. */
final class SmoothKernels {

    private SmoothKernels() {
    }

    /** y = z. */
    static final class Identity extends ActivationKernel {
        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            System.arraycopy(z, 0, y, 0, units * batch);
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            // dL/dz = dL/dy.
        }
    }

    /** y = tanh z, dy/dz = 1 − y². */
    static final class Tanh extends ActivationKernel {
        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = FloatMath.tanh(z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                d[i] *= 1 - y[i] * y[i];
            }
        }
    }

    /** y = σ(z), dy/dz = y(1 − y). */
    static final class Sigmoid extends ActivationKernel {
        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = FloatMath.sigmoid(z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                d[i] *= y[i] * (1 - y[i]);
            }
        }
    }

    /** y = z·σ(cz), dy/dz = s + cz·s(1 − s): SiLU with c = 1, GELU's sigmoid form with c = 1.702. */
    static final class SelfGated extends ActivationKernel {

        private final float c;

        SelfGated(float c) {
            this.c = c;
        }

        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = z[i] * FloatMath.sigmoid(c * z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                float s = FloatMath.sigmoid(c * z[i]);
                d[i] *= s + c * z[i] * s * (1 - s);
            }
        }
    }

    /** y = z/(1 + |z|), dy/dz = 1/(1 + |z|)². */
    static final class SoftSign extends ActivationKernel {
        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = z[i] / (1 + Math.abs(z[i]));
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                float r = 1 / (1 + Math.abs(z[i]));
                d[i] *= r * r;
            }
        }
    }

    /** y = z/√(1 + αz²), dy/dz = (1 + αz²)^(−3/2). */
    static final class Isru extends ActivationKernel {

        private final float alpha;

        Isru(float alpha) {
            this.alpha = alpha;
        }

        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = z[i] / (float) Math.sqrt(1 + alpha * z[i] * z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                float r = 1 / (float) Math.sqrt(1 + alpha * z[i] * z[i]);
                d[i] *= r * r * r;
            }
        }
    }
}
