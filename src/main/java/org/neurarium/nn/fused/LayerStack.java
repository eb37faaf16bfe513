package org.neurarium.nn.fused;

import java.util.List;

/**
 * The layers of a fused network with room for what flows through them. Everything is feature-major; index 0 is the
 * input, index l + 1 belongs to layer l: z before, y after the activation, d = dL/dz.
 */
final class LayerStack implements AutoCloseable {

    /** Examples computed together where there is no batch. */
    static final int CHUNK = 256;

    /** From this many multiply-adds per step on, a layer's products go to BLAS. */
    private static final int BLAS_FROM = 16_384;

    final Affine[] affine;
    final ActivationKernel[] activations;
    final float[][] y;
    final float[][] z;
    final float[][] d;

    LayerStack(List<FusedLayer> layers, int maxBatch) {
        int depth = layers.size();
        int room = Math.max(maxBatch, CHUNK);
        affine = new Affine[depth];
        activations = new ActivationKernel[depth];
        y = new float[depth + 1][];
        z = new float[depth + 1][];
        d = new float[depth + 1][];
        y[0] = new float[layers.get(0).inputs() * room];
        int offset = 0;
        for (int l = 0; l < depth; l++) {
            FusedLayer layer = layers.get(l);
            boolean large = (long) layer.inputs() * layer.units() * maxBatch >= BLAS_FROM;
            affine[l] = large ? new BlasAffine(layer, offset, room) : new SmallAffine(layer, offset);
            activations[l] = ActivationKernels.find(layer.activation(), layer.activationParameters()).orElseThrow();
            offset += layer.parameters();
            y[l + 1] = new float[layer.units() * room];
            z[l + 1] = new float[layer.units() * room];
            d[l + 1] = new float[layer.units() * room];
        }
    }

    int depth() {
        return affine.length;
    }

    int inputs() {
        return affine[0].inputs;
    }

    int outputs() {
        return affine[affine.length - 1].units;
    }

    ActivationKernel last() {
        return activations[activations.length - 1];
    }

    void parametersChanged() {
        for (Affine a : affine) {
            a.parametersChanged();
        }
    }

    /** Forward pass of the rows of x from {@code start} (a number, not a row) on. */
    void forward(float[] p, float[] x, int start, int batch) {
        Transposition.toFeatures(x, start, y[0], inputs(), batch);
        for (int l = 0; l < affine.length; l++) {
            affine[l].forward(p, y[l], z[l + 1], batch);
            activations[l].forward(z[l + 1], y[l + 1], affine[l].units, batch);
        }
    }

    /** Backward pass from d of the last layer, into g. */
    void backward(float[] p, float[] g, int batch) {
        for (int l = affine.length - 1; l >= 0; l--) {
            Affine a = affine[l];
            a.parameterGradient(y[l], d[l + 1], g, batch);
            if (l > 0) {
                a.inputGradient(p, d[l + 1], d[l], batch);
                activations[l - 1].backward(z[l], y[l], d[l], a.inputs, batch);
            }
        }
    }

    @Override
    public void close() {
        for (Affine a : affine) {
            a.close();
        }
    }
}
