package org.neurarium.nn.fused;

/** For layers so small that a call of BLAS would cost more than the arithmetic. */
final class SmallAffine extends Affine {

    SmallAffine(FusedLayer layer, int offset) {
        super(layer, offset);
    }

    @Override
    void forward(float[] p, float[] x, float[] z, int batch) {
        int biases = biasOffset();
        for (int u = 0; u < units; u++) {
            float bias = hasBias ? p[biases + u] : 0;
            WeightedSums.combine(p, offset + u * inputs, 1, inputs, bias, x, z, u * batch, batch);
        }
    }

    @Override
    void parameterGradient(float[] x, float[] d, float[] g, int batch) {
        int biases = biasOffset();
        for (int u = 0; u < units; u++) {
            WeightedSums.correlate(d, u * batch, x, inputs, g, offset + u * inputs, batch);
            if (hasBias) {
                g[biases + u] = WeightedSums.total(d, u * batch, batch);
            }
        }
    }

    @Override
    void inputGradient(float[] p, float[] d, float[] below, int batch) {
        for (int i = 0; i < inputs; i++) {
            WeightedSums.combine(p, offset + i, inputs, units, 0, d, below, i * batch, batch);
        }
    }
}
