package org.neurarium.nn.fused;

/** Optimizers with a step size per parameter. */
final class AdaptiveKernels {

    private AdaptiveKernels() {
    }

    /** s ← s + g², θ ← θ − ηg/(√s + ε). */
    static final class AdaGrad extends UpdateKernel {

        private final float epsilon;

        AdaGrad(double epsilon) {
            this.epsilon = (float) epsilon;
        }

        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            float[] s = state[0];
            for (int i = 0; i < n; i++) {
                float square = s[i] + g[i] * g[i];
                s[i] = square;
                p[i] -= rate * g[i] / ((float) Math.sqrt(square) + epsilon);
            }
        }
    }

    /** See {@link org.neurarium.nn.optimize.AdaDelta}. */
    static final class AdaDelta extends UpdateKernel {

        private final float rho;
        private final float epsilon;

        AdaDelta(double rho, double epsilon) {
            this.rho = (float) rho;
            this.epsilon = (float) epsilon;
        }

        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            float[] s = state[0];
            float[] r = state[1];
            float rest = 1 - rho;
            for (int i = 0; i < n; i++) {
                float square = rho * s[i] + rest * g[i] * g[i];
                float move = g[i] * (float) Math.sqrt(r[i] + epsilon) / (float) Math.sqrt(square + epsilon);
                s[i] = square;
                r[i] = rho * r[i] + rest * move * move;
                p[i] -= rate * move;
            }
        }
    }

    /** s ← ρs + (1−ρ)g², θ ← θ − ηg/(√s + ε). */
    static final class RmsProp extends UpdateKernel {

        private final float rho;
        private final float epsilon;

        RmsProp(double rho, double epsilon) {
            this.rho = (float) rho;
            this.epsilon = (float) epsilon;
        }

        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            float[] s = state[0];
            float rest = 1 - rho;
            for (int i = 0; i < n; i++) {
                float square = rho * s[i] + rest * g[i] * g[i];
                s[i] = square;
                p[i] -= rate * g[i] / ((float) Math.sqrt(square) + epsilon);
            }
        }
    }

    /** Adam in the form of Kingma &amp; Ba 2015, end of §2, with AdamW's decay ηλθ. */
    static final class Adam extends UpdateKernel {

        private final double beta1;
        private final double beta2;
        private final float epsilon;
        private final float decay;

        Adam(double beta1, double beta2, double epsilon, double decay) {
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = (float) epsilon;
            this.decay = (float) decay;
        }

        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            float[] s = state[0];
            float[] r = state[1];
            float b1 = (float) beta1;
            float b2 = (float) beta2;
            float rest1 = (float) (1 - beta1);
            float rest2 = (float) (1 - beta2);
            float scaled = (float) (rate * Math.sqrt(1 - Math.pow(beta2, step + 1)) / (1 - Math.pow(beta1, step + 1)));
            float shrink = rate * decay;
            for (int i = 0; i < n; i++) {
                float m = b1 * s[i] + rest1 * g[i];
                float v = b2 * r[i] + rest2 * g[i] * g[i];
                s[i] = m;
                r[i] = v;
                p[i] -= scaled * m / ((float) Math.sqrt(v) + epsilon) + shrink * p[i];
            }
        }
    }
}
