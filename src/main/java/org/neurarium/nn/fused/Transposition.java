package org.neurarium.nn.fused;

/** Between rows of examples and rows of features. */
final class Transposition {

    private Transposition() {
    }

    /** to[f, e] = from[e, f] for {@code batch} examples of {@code width} features. */
    static void toFeatures(float[] from, int start, float[] to, int width, int batch) {
        if (width == 1) {
            System.arraycopy(from, start, to, 0, batch);
            return;
        }
        for (int e = 0; e < batch; e++) {
            int row = start + e * width;
            for (int f = 0, at = e; f < width; f++, at += batch) {
                to[at] = from[row + f];
            }
        }
    }

    /** to[e, f] = from[f, e], the rows beginning at {@code start}. */
    static void toExamples(float[] from, float[] to, int start, int width, int batch) {
        if (width == 1) {
            System.arraycopy(from, 0, to, start, batch);
            return;
        }
        for (int e = 0; e < batch; e++) {
            int row = start + e * width;
            for (int f = 0, at = e; f < width; f++, at += batch) {
                to[row + f] = from[at];
            }
        }
    }
}
