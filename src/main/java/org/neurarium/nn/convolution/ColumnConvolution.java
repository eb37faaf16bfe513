package org.neurarium.nn.convolution;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.convolution.WorkArrays.Use;
import org.neurarium.nn.layer.FloatArrays;

/**
 * Single-precision convolution on the processor. A few images at a time become {@link Columns}, so that the matrix stays in
 * the second-level cache, and one product with OpenBLAS does the rest:
 * z = W·columns, dW = dz·columns<sup>⊤</sup>, dcolumns = W<sup>⊤</sup>·dz, with W [filters, channels·kh·kw].
 *
 * <p>Works in {@link WorkArrays}; one call at a time.
 */
final class ColumnConvolution {

    /** Numbers of the column matrix that are worked on at once: 512 KiB. */
    private static final int MATRIX = 1 << 17;

    private final int filters;
    private final int groups;
    private float[] columns = new float[0];
    private float[] rows = new float[0];
    private float[] images = new float[0];
    private float[] below = new float[0];

    ColumnConvolution(int filters, int groups) {
        this.filters = filters;
        this.groups = groups;
    }

    private int chunk(Placement p, int batch) {
        int one = p.channels() / groups * p.window() * p.places();
        return Math.max(1, Math.min(batch, MATRIX / Math.max(1, one)));
    }

    /**
     * z = W∗x + b, then max(z, 0) where asked for.
     *
     * @param x [batch, channels, height, width]
     * @param w [filters, channels/groups, kh, kw]
     * @param z takes [batch, filters, outHeight, outWidth]
     */
    void forward(FloatPointer x, FloatPointer w, float @Nullable [] b, boolean relu, float[] z, Placement p, int batch) {
        int step = chunk(p, batch);
        images = WorkArrays.of(Use.IMAGES, step * p.image());
        for (int first = 0; first < batch; first += step) {
            int n = Math.min(step, batch - first);
            FloatArrays.read(x, (long) first * p.image(), images, n * p.image());
            for (int g = 0; g < groups; g++) {
                multiply(w, g, n, p);
                for (int f = 0; f < filters / groups; f++) {
                    int filter = g * (filters / groups) + f;
                    float shift = b == null ? 0 : b[filter];
                    for (int i = 0; i < n; i++) {
                        int to = ((first + i) * filters + filter) * p.places();
                        finish(rows, (f * n + i) * p.places(), z, to, p.places(), shift, relu);
                    }
                }
            }
        }
    }

    /** rows = W_g · columns, [filters/groups, n·places]. */
    private void multiply(FloatPointer w, int g, int n, Placement p) {
        int depth = p.channels() / groups * p.window();
        int width = n * p.places();
        int outputs = filters / groups;
        FloatPointer cols = spread(g, n, p);
        FloatPointer out = WorkArrays.memory(Use.ROWS, outputs * width);
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, outputs, width, depth, 1,
                w.position((long) g * outputs * depth), depth, cols, width, 0, out, width);
        w.position(0);
        rows = WorkArrays.of(Use.ROWS, outputs * width);
        out.get(rows, 0, outputs * width);
    }

    private FloatPointer spread(int g, int n, Placement p) {
        int channels = p.channels() / groups;
        int width = n * p.places();
        int length = channels * p.window() * width;
        columns = WorkArrays.of(Use.COLUMNS, length);
        for (int i = 0; i < n; i++) {
            Columns.spread(images, i * p.image() + g * channels * p.height() * p.width(), channels, p, columns,
                    i * p.places(), width);
        }
        FloatPointer cols = WorkArrays.memory(Use.COLUMNS, length);
        cols.put(columns, 0, length);
        return cols;
    }

    private static void finish(float[] from, int at, float[] to, int start, int count, float shift, boolean relu) {
        if (relu) {
            for (int i = 0; i < count; i++) {
                to[start + i] = Math.max(from[at + i] + shift, 0f);
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[start + i] = from[at + i] + shift;
            }
        }
    }

    /** z + b, then max(·, 0) where asked for, in place, [batch, filters, places]. */
    static void finish(float[] z, float @Nullable [] b, boolean relu, int filters, int places, int batch) {
        for (int i = 0; i < batch * filters; i++) {
            finish(z, i * places, z, i * places, places, b == null ? 0 : b[i % filters], relu);
        }
    }

    /**
     * Gradients by weights, bias and input.
     *
     * @param dz [batch, filters, outHeight, outWidth]
     * @param dw takes [filters, channels/groups, kh, kw]
     * @param db takes [filters]
     * @param dx takes [batch, channels, height, width]; null where nobody needs it
     */
    void backward(FloatPointer x, FloatPointer w, float[] dz, FloatPointer dw, float @Nullable [] db,
                  @Nullable FloatPointer dx, Placement p, int batch) {
        if (db != null) {
            sums(dz, db, p.places(), batch);
        }
        int step = chunk(p, batch);
        images = WorkArrays.of(Use.IMAGES, step * p.image());
        below = WorkArrays.of(Use.BELOW, step * p.image());
        for (int first = 0; first < batch; first += step) {
            int n = Math.min(step, batch - first);
            FloatArrays.read(x, (long) first * p.image(), images, n * p.image());
            Arrays.fill(below, 0, n * p.image(), 0);
            for (int g = 0; g < groups; g++) {
                FloatPointer cols = spread(g, n, p);
                FloatPointer delta = delta(dz, first, g, n, p);
                weightGradient(delta, cols, dw, g, n, p, first == 0 ? 0 : 1);
                if (dx != null) {
                    inputGradient(w, delta, cols, g, n, p);
                }
            }
            if (dx != null) {
                FloatArrays.write(dx, (long) first * p.image(), below, 0, n * p.image());
            }
        }
    }

    /** Per filter the sum over batch and places. */
    void sums(float[] dz, float[] db, int places, int batch) {
        Arrays.fill(db, 0);
        for (int i = 0; i < batch; i++) {
            for (int f = 0; f < filters; f++) {
                db[f] += total(dz, (i * filters + f) * places, places);
            }
        }
    }

    private static float total(float[] values, int from, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        for (; i + 3 < from + count; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < from + count; i++) {
            a += values[i];
        }
        return a + b + (c + d);
    }

    /** dz of one group as [filters/groups, n·places]. */
    private FloatPointer delta(float[] dz, int first, int g, int n, Placement p) {
        int outputs = filters / groups;
        int width = n * p.places();
        rows = WorkArrays.of(Use.ROWS, outputs * width);
        for (int f = 0; f < outputs; f++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(dz, ((first + i) * filters + g * outputs + f) * p.places(), rows,
                        (f * n + i) * p.places(), p.places());
            }
        }
        FloatPointer delta = WorkArrays.memory(Use.ROWS, outputs * width);
        delta.put(rows, 0, outputs * width);
        return delta;
    }

    private void weightGradient(FloatPointer delta, FloatPointer cols, FloatPointer dw, int g, int n, Placement p, float kept) {
        int outputs = filters / groups;
        int depth = p.channels() / groups * p.window();
        int width = n * p.places();
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, outputs, depth, width, 1, delta, width, cols, width, kept,
                dw.position((long) g * outputs * depth), depth);
        dw.position(0);
    }

    /** Overwrites the columns, which are not needed any more. */
    private void inputGradient(FloatPointer w, FloatPointer delta, FloatPointer cols, int g, int n, Placement p) {
        int outputs = filters / groups;
        int channels = p.channels() / groups;
        int depth = channels * p.window();
        int width = n * p.places();
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, depth, width, outputs, 1,
                w.position((long) g * outputs * depth), depth, delta, width, 0, cols, width);
        w.position(0);
        cols.get(columns, 0, depth * width);
        for (int i = 0; i < n; i++) {
            Columns.gather(columns, i * p.places(), width, below, i * p.image() + g * channels * p.height() * p.width(),
                    channels, p);
        }
    }
}
