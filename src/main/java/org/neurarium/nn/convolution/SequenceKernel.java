package org.neurarium.nn.convolution;

/** The two orders of a kernel over sequences. */
final class SequenceKernel {

    private SequenceKernel() {
    }

    /** From [k, channels, filters], Deeplearning4j's and Keras' order, to [filters, channels, k]. */
    static float[] filtersFirst(float[] w, int size, int filters) {
        int channels = w.length / (size * filters);
        float[] out = new float[w.length];
        for (int k = 0; k < size; k++) {
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < filters; f++) {
                    out[(f * channels + c) * size + k] = w[(k * channels + c) * filters + f];
                }
            }
        }
        return out;
    }

    /** The way back. */
    static float[] filtersLast(float[] w, int size, int filters) {
        int channels = w.length / (size * filters);
        float[] out = new float[w.length];
        for (int k = 0; k < size; k++) {
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < filters; f++) {
                    out[(k * channels + c) * filters + f] = w[(f * channels + c) * size + k];
                }
            }
        }
        return out;
    }
}
