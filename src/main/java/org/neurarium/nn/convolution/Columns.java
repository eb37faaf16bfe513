package org.neurarium.nn.convolution;

import java.util.Arrays;

/**
 * A convolution as one matrix product (Chellapilla et al. 2006): row (channel, ky, kx) and column (image, oy, ox) of the
 * matrix hold the input number that the kernel's entry meets at that output place, 0 in the padding.
 */
final class Columns {

    private Columns() {
    }

    /**
     * Writes one image's columns.
     *
     * @param image holds channels after one another, from {@code from}
     * @param channels how many of them
     * @param matrix rows of length {@code width}
     * @param at first column
     */
    static void spread(float[] image, int from, int channels, Placement p, float[] matrix, int at, int width) {
        int row = at;
        for (int c = 0; c < channels; c++) {
            for (int ky = 0; ky < p.rows().size(); ky++) {
                for (int kx = 0; kx < p.columns().size(); kx++) {
                    spreadRow(image, from + c * p.height() * p.width(), p, ky, kx, matrix, row);
                    row += width;
                }
            }
        }
    }

    private static void spreadRow(float[] image, int from, Placement p, int ky, int kx, float[] matrix, int at) {
        int stride = p.columns().stride();
        int shift = kx * p.columns().dilation() - p.left();
        int first = firstInside(shift, stride);
        int last = Math.max(first, lastInside(shift, stride, p.width(), p.outWidth()));
        for (int oy = 0; oy < p.outHeight(); oy++) {
            int iy = oy * p.rows().stride() - p.top() + ky * p.rows().dilation();
            int to = at + oy * p.outWidth();
            if (iy < 0 || iy >= p.height()) {
                Arrays.fill(matrix, to, to + p.outWidth(), 0);
                continue;
            }
            Arrays.fill(matrix, to, to + Math.min(first, p.outWidth()), 0);
            int source = from + iy * p.width() + shift;
            if (stride == 1) {
                System.arraycopy(image, source + first, matrix, to + first, last - first);
            } else {
                for (int ox = first; ox < last; ox++) {
                    matrix[to + ox] = image[source + ox * stride];
                }
            }
            Arrays.fill(matrix, to + last, to + p.outWidth(), 0);
        }
    }

    /** Adds one image's columns back to where they came from: the transpose of {@link #spread}. */
    static void gather(float[] matrix, int at, int width, float[] image, int from, int channels, Placement p) {
        int row = at;
        for (int c = 0; c < channels; c++) {
            for (int ky = 0; ky < p.rows().size(); ky++) {
                for (int kx = 0; kx < p.columns().size(); kx++) {
                    gatherRow(matrix, row, image, from + c * p.height() * p.width(), p, ky, kx);
                    row += width;
                }
            }
        }
    }

    private static void gatherRow(float[] matrix, int at, float[] image, int from, Placement p, int ky, int kx) {
        int stride = p.columns().stride();
        int shift = kx * p.columns().dilation() - p.left();
        int first = firstInside(shift, stride);
        int last = lastInside(shift, stride, p.width(), p.outWidth());
        for (int oy = 0; oy < p.outHeight(); oy++) {
            int iy = oy * p.rows().stride() - p.top() + ky * p.rows().dilation();
            if (iy >= 0 && iy < p.height()) {
                int source = at + oy * p.outWidth();
                int to = from + iy * p.width() + shift;
                if (stride == 1) {
                    add(matrix, source, image, to, first, last);
                } else {
                    for (int ox = first; ox < last; ox++) {
                        image[to + ox * stride] += matrix[source + ox];
                    }
                }
            }
        }
    }

    private static void add(float[] values, int from, float[] sums, int to, int first, int last) {
        for (int i = first; i < last; i++) {
            sums[to + i] += values[from + i];
        }
    }

    private static int firstInside(int shift, int stride) {
        return shift >= 0 ? 0 : (-shift + stride - 1) / stride;
    }

    private static int lastInside(int shift, int stride, int width, int outWidth) {
        return shift >= width ? 0 : Math.min(outWidth, (width - 1 - shift) / stride + 1);
    }
}
