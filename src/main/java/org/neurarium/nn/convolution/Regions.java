package org.neurarium.nn.convolution;

/**
 * The stretches of one axis that pooling joins: output o takes the input places start[o] … end[o] − 1, none of them in the
 * padding.
 */
record Regions(int[] start, int[] end) {

    int count() {
        return start.length;
    }

    /** Whether they are the pairs (0, 1), (2, 3), …. */
    boolean isPairs() {
        for (int o = 0; o < start.length; o++) {
            if (start[o] != 2 * o || end[o] != 2 * o + 2) {
                return false;
            }
        }
        return true;
    }

    /** Those of a moving window. */
    static Regions of(WindowAxis axis, int length) {
        int count = axis.outputs(length);
        int[] start = new int[count];
        int[] end = new int[count];
        for (int o = 0; o < count; o++) {
            int first = axis.first(o, length);
            start[o] = Math.max(0, first);
            end[o] = Math.max(start[o] + 1, Math.min(length, first + axis.size()));
        }
        return new Regions(start, end);
    }

    /**
     * Pseudo-random regions of fractional pooling (Graham 2014, §2): borders a_i = ⌈α(i + u)⌉ with α = length/count, between
     * fixed ends; steps are ⌊α⌋ and ⌈α⌉, mixed evenly. Overlapping regions share their border.
     *
     * @param u in [0, 1), drawn anew for each training batch; scaled so that the last step is not too long, as TensorFlow does
     */
    static Regions fractional(int length, int count, double u, boolean overlapping) {
        double alpha = (double) length / count;
        int least = length / count;
        double limit = Math.min((least + 2) / alpha - 1, (length + 1 - least) / alpha - (count - 1));
        double shift = u * limit;
        int[] start = new int[count];
        int[] end = new int[count];
        for (int i = 0; i < count; i++) {
            start[i] = i == 0 ? 0 : border(alpha, i, shift, length, count);
            int next = i == count - 1 ? length : border(alpha, i + 1, shift, length, count);
            end[i] = Math.min(length, overlapping ? next + 1 : next);
        }
        return new Regions(start, end);
    }

    private static int border(double alpha, int i, double shift, int length, int count) {
        return length % count == 0 ? i * (length / count) : (int) Math.ceil(alpha * (i + shift)) - 1;
    }
}
