package org.neurarium.nn.fused;

/**
 * The affine part of a dense layer, forward and back, on feature-major arrays: x [inputs, batch], z [units, batch]. W and
 * b lie in the flattened vector from {@code offset}: w(i, u) is number {@code offset + u * inputs + i}, then the biases.
 */
abstract class Affine implements AutoCloseable {

    final int inputs;
    final int units;
    final int offset;
    final boolean hasBias;

    Affine(FusedLayer layer, int offset) {
        this.inputs = layer.inputs();
        this.units = layer.units();
        this.offset = offset;
        this.hasBias = layer.hasBias();
    }

    /** Where the biases begin. */
    final int biasOffset() {
        return offset + inputs * units;
    }

    /** z = Wᵀx + b. */
    abstract void forward(float[] p, float[] x, float[] z, int batch);

    /** dL/dW and dL/db into g, from d = dL/dz. */
    abstract void parameterGradient(float[] x, float[] d, float[] g, int batch);

    /** dL/dx into {@code below}. */
    abstract void inputGradient(float[] p, float[] d, float[] below, int batch);

    /** Tells that the parameters have changed. */
    void parametersChanged() {
        // Small layers read them where they are.
    }

    @Override
    public void close() {
        // Nothing held outside the heap.
    }
}
