package org.neurarium.words.projection;

/** All pairs, for small maps and as the measure of the others. */
final class ExactRepulsion implements Repulsion {
    private final int dims;

    ExactRepulsion(int dims) {
        this.dims = dims;
    }

    @Override
    public double forces(float[] y, float[] force) {
        java.util.Arrays.fill(force, 0);
        double z = 0;
        for (int i = 0; i < y.length; i += dims) {
            double row = 0;
            for (int j = 0; j < i; j += dims) {
                float squared = 1;
                for (int d = 0; d < dims; d++) {
                    float x = y[i + d] - y[j + d];
                    squared += x * x;
                }
                float q = 1 / squared;
                row += q;
                float weight = q * q;
                for (int d = 0; d < dims; d++) {
                    float push = weight * (y[i + d] - y[j + d]);
                    force[i + d] += push;
                    force[j + d] -= push;
                }
            }
            z += 2 * row;
        }
        return z;
    }
}
