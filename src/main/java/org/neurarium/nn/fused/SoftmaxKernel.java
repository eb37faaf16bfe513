package org.neurarium.nn.fused;

/** Softmax over the units of each example, shifted by the largest so that it cannot overflow. */
final class SoftmaxKernel extends ActivationKernel {

    private float[] perExample = {};

    @Override
    boolean elementwise() {
        return false;
    }

    @Override
    void forward(float[] z, float[] y, int units, int batch) {
        float[] work = room(batch);
        System.arraycopy(z, 0, work, 0, batch);
        for (int u = 1; u < units; u++) {
            for (int e = 0; e < batch; e++) {
                work[e] = Math.max(work[e], z[u * batch + e]);
            }
        }
        for (int u = 0; u < units; u++) {
            for (int e = 0; e < batch; e++) {
                y[u * batch + e] = FloatMath.exp(z[u * batch + e] - work[e]);
            }
        }
        sum(y, work, units, batch);
        for (int u = 0; u < units; u++) {
            for (int e = 0; e < batch; e++) {
                y[u * batch + e] /= work[e];
            }
        }
    }

    /** dL/dzᵢ = yᵢ (dᵢ − Σ dⱼ yⱼ). */
    @Override
    void backward(float[] z, float[] y, float[] d, int units, int batch) {
        float[] work = room(batch);
        java.util.Arrays.fill(work, 0, batch, 0);
        for (int i = 0; i < units * batch; i++) {
            work[i % batch] += d[i] * y[i];
        }
        for (int u = 0; u < units; u++) {
            for (int e = 0; e < batch; e++) {
                d[u * batch + e] = y[u * batch + e] * (d[u * batch + e] - work[e]);
            }
        }
    }

    private static void sum(float[] y, float[] to, int units, int batch) {
        System.arraycopy(y, 0, to, 0, batch);
        for (int u = 1; u < units; u++) {
            for (int e = 0; e < batch; e++) {
                to[e] += y[u * batch + e];
            }
        }
    }

    private float[] room(int batch) {
        if (perExample.length < batch) {
            perExample = new float[batch];
        }
        return perExample;
    }
}
