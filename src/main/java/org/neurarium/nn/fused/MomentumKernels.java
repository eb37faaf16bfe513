package org.neurarium.nn.fused;

/** Gradient descent with and without momentum. */
final class MomentumKernels {

    private MomentumKernels() {
    }

    /** θ ← θ − ηg. */
    static final class Plain extends UpdateKernel {
        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            for (int i = 0; i < n; i++) {
                p[i] -= rate * g[i];
            }
        }
    }

    /** s ← μs + ηg, θ ← θ − s. */
    static final class Classical extends UpdateKernel {

        private final float momentum;

        Classical(double momentum) {
            this.momentum = (float) momentum;
        }

        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            float[] s = state[0];
            for (int i = 0; i < n; i++) {
                float v = momentum * s[i] + rate * g[i];
                s[i] = v;
                p[i] -= v;
            }
        }
    }

    /** s ← μs − ηg, θ ← θ + μs − ηg. */
    static final class Nesterov extends UpdateKernel {

        private final float momentum;

        Nesterov(double momentum) {
            this.momentum = (float) momentum;
        }

        @Override
        void apply(float[] p, float[] g, float[][] state, float rate, int step) {
            int n = p.length;
            float[] s = state[0];
            for (int i = 0; i < n; i++) {
                float v = momentum * s[i] - rate * g[i];
                s[i] = v;
                p[i] += momentum * v - rate * g[i];
            }
        }
    }
}
