package org.neurarium.nn.fused;

/** Kernels of the rectifiers. */
final class RectifierKernels {

    private RectifierKernels() {
    }

    /** y = max(0, z). */
    static final class Relu extends ActivationKernel {
        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(0, z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                d[i] = z[i] > 0 ? d[i] : 0;
            }
        }
    }

    /** y = z for z ≥ 0, else αz. */
    static final class Leaky extends ActivationKernel {

        private final float alpha;

        Leaky(float alpha) {
            this.alpha = alpha;
        }

        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = z[i] < 0 ? alpha * z[i] : z[i];
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                d[i] = z[i] < 0 ? alpha * d[i] : d[i];
            }
        }
    }

    /** y = λz for z &gt; 0, else λα(eᶻ − 1): ELU with λ = 1, SELU. */
    static final class Exponential extends ActivationKernel {

        private final float scale;
        private final float alpha;

        Exponential(double scale, double alpha) {
            this.scale = (float) scale;
            this.alpha = (float) (scale * alpha);
        }

        @Override
        void forward(float[] z, float[] y, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                y[i] = z[i] > 0 ? scale * z[i] : alpha * FloatMath.expm1(z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] y, float[] d, int units, int batch) {
            int n = units * batch;
            for (int i = 0; i < n; i++) {
                d[i] *= z[i] > 0 ? scale : alpha * FloatMath.exp(z[i]);
            }
        }
    }
}
