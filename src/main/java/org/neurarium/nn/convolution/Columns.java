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
        if (p.columns().stride() == 1 && p.window() > 1) {
            spreadDense(image, from, channels, p, matrix, at, width);
            return;
        }
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

    /**
     * Without steps along x: each channel is set into a margin of zeros once, and every row of the matrix is made of
     * stretches of it, without a question about edges.
     */
    private static void spreadDense(float[] image, int from, int channels, Placement p, float[] matrix, int at, int width) {
        int outWidth = p.outWidth();
        int wide = outWidth + (p.columns().size() - 1) * p.columns().dilation();
        int high = (p.outHeight() - 1) * p.rows().stride() + (p.rows().size() - 1) * p.rows().dilation() + 1;
        float[] plane = WorkArrays.of(WorkArrays.Use.PLANE, wide * high);
        Arrays.fill(plane, 0, wide * high, 0);
        int copied = Math.min(p.width(), wide - p.left());
        int row = at;
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < p.height() && y + p.top() < high; y++) {
                System.arraycopy(image, from + (c * p.height() + y) * p.width(), plane, (y + p.top()) * wide + p.left(), copied);
            }
            for (int ky = 0; ky < p.rows().size(); ky++) {
                for (int kx = 0; kx < p.columns().size(); kx++) {
                    int source = ky * p.rows().dilation() * wide + kx * p.columns().dilation();
                    copyRows(plane, source, p.rows().stride() * wide, matrix, row, outWidth, p.outHeight());
                    row += width;
                }
            }
        }
    }

    private static void copyRows(float[] plane, int from, int step, float[] matrix, int at, int length, int rows) {
        for (int y = 0; y < rows; y++) {
            System.arraycopy(plane, from + y * step, matrix, at + y * length, length);
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
                clear(matrix, to, to + p.outWidth());
                continue;
            }
            clear(matrix, to, to + Math.min(first, p.outWidth()));
            int source = from + iy * p.width() + shift;
            if (stride == 1) {
                System.arraycopy(image, source + first, matrix, to + first, last - first);
            } else {
                for (int ox = first; ox < last; ox++) {
                    matrix[to + ox] = image[source + ox * stride];
                }
            }
            clear(matrix, to + last, to + p.outWidth());
        }
    }

    /** Mostly one number or none, which is less than the checks of Arrays.fill cost. */
    private static void clear(float[] matrix, int from, int end) {
        for (int i = from; i < end; i++) {
            matrix[i] = 0;
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
