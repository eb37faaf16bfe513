package org.neurarium.nn.convolution;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.layer.FloatArrays;

/**
 * In single precision on the processor, on row-major copies: one pass for the statistics, one for what comes out, each a
 * loop without branches over the places of one channel. Squares are summed about the channel's first number, so
 * that a mean far from 0 costs no digits. Working arrays are shared by all layers of a thread.
 */
final class FloatMoments implements Moments {

    private static float[] read(INDArray array, WorkArrays.Use use) {
        INDArray dense = FloatArrays.dense(array);
        float[] values = WorkArrays.of(use, (int) array.length());
        FloatArrays.read(FloatArrays.start(dense), 0, values, (int) array.length());
        return values;
    }

    @Override
    public Statistics of(INDArray x, double @Nullable [] valid) {
        float[] values = read(x, WorkArrays.Use.FIRST);
        int channels = (int) x.size(1);
        int places = Moments.places(x);
        double[] sum = new double[channels];
        double[] squares = new double[channels];
        double[] found = new double[2];
        int rows = (int) x.size(0) * channels;
        for (int row = 0; row < rows; row++) {
            int c = row % channels;
            double origin = values[c * places];
            if (valid == null) {
                moments(values, row * places, places, origin, found);
            } else {
                moments(values, row * places, places, origin, valid, row / channels * places, found);
            }
            sum[c] += found[0];
            squares[c] += found[1];
        }
        double count = Moments.count(x, valid);
        for (int c = 0; c < channels; c++) {
            double shift = sum[c] / count;
            squares[c] = Math.max(0, squares[c] / count - shift * shift);
            sum[c] = values[c * places] + shift;
        }
        return new Statistics(sum, squares, count);
    }

    private static void moments(float[] x, int from, int count, double origin, double[] into) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        int i = from;
        for (; i + 1 < from + count; i += 2) {
            double u = x[i] - origin;
            double v = x[i + 1] - origin;
            a += u;
            b += v;
            aa += u * u;
            bb += v * v;
        }
        if (i < from + count) {
            double u = x[i] - origin;
            a += u;
            aa += u * u;
        }
        into[0] = a + b;
        into[1] = aa + bb;
    }

    private static void moments(float[] x, int from, int count, double origin, double[] valid, int at, double[] into) {
        into[0] = 0;
        into[1] = 0;
        for (int i = 0; i < count; i++) {
            double u = (x[from + i] - origin) * valid[at + i];
            into[0] += u;
            into[1] += u * u;
        }
    }

    @Override
    public void stretch(INDArray x, double[] mean, double[] factor, double[] shift, double @Nullable [] valid, INDArray out) {
        float[] values = read(x, WorkArrays.Use.FIRST);
        int channels = (int) x.size(1);
        int places = Moments.places(x);
        int rows = (int) x.size(0) * channels;
        for (int row = 0; row < rows; row++) {
            int c = row % channels;
            stretch(values, row * places, places, (float) mean[c], (float) factor[c], (float) shift[c]);
        }
        write(values, x, valid, out);
    }

    private static void stretch(float[] x, int from, int count, float mean, float factor, float shift) {
        for (int i = from; i < from + count; i++) {
            x[i] = factor * (x[i] - mean) + shift;
        }
    }

    private static void write(float[] values, INDArray x, double @Nullable [] valid, INDArray out) {
        if (valid != null) {
            int channels = (int) x.size(1);
            int places = Moments.places(x);
            int length = (int) x.length();
            for (int i = 0; i < length; i++) {
                values[i] *= (float) valid[i / places / channels * places + i % places];
            }
        }
        FloatArrays.write(FloatArrays.start(out), 0, values, 0, (int) x.length());
    }

    @Override
    public double[][] sums(INDArray x, INDArray d, double[] mean, double @Nullable [] valid) {
        float[] values = read(x, WorkArrays.Use.FIRST);
        float[] slopes = read(d, WorkArrays.Use.SECOND);
        int channels = (int) x.size(1);
        int places = Moments.places(x);
        double[][] sums = new double[2][channels];
        double[] found = new double[2];
        int rows = (int) x.size(0) * channels;
        for (int row = 0; row < rows; row++) {
            int c = row % channels;
            if (valid == null) {
                products(values, slopes, row * places, places, mean[c], found);
            } else {
                products(values, slopes, row * places, places, mean[c], valid, row / channels * places, found);
            }
            sums[0][c] += found[0];
            sums[1][c] += found[1];
        }
        return sums;
    }

    private static void products(float[] x, float[] d, int from, int count, double mean, double[] into) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        int i = from;
        for (; i + 1 < from + count; i += 2) {
            a += d[i];
            b += d[i + 1];
            aa += d[i] * (x[i] - mean);
            bb += d[i + 1] * (x[i + 1] - mean);
        }
        if (i < from + count) {
            a += d[i];
            aa += d[i] * (x[i] - mean);
        }
        into[0] = a + b;
        into[1] = aa + bb;
    }

    private static void products(float[] x, float[] d, int from, int count, double mean, double[] valid, int at, double[] into) {
        into[0] = 0;
        into[1] = 0;
        for (int i = 0; i < count; i++) {
            into[0] += d[from + i] * valid[at + i];
            into[1] += d[from + i] * valid[at + i] * (x[from + i] - mean);
        }
    }

    @Override
    public void combine(INDArray x, INDArray d, double[][] terms, double @Nullable [] valid, INDArray out) {
        float[] values = read(x, WorkArrays.Use.FIRST);
        float[] slopes = read(d, WorkArrays.Use.SECOND);
        int channels = (int) x.size(1);
        int places = Moments.places(x);
        int rows = (int) x.size(0) * channels;
        for (int row = 0; row < rows; row++) {
            int c = row % channels;
            combine(values, slopes, row * places, places, (float) terms[0][c], (float) terms[1][c], (float) terms[2][c],
                    (float) terms[3][c]);
        }
        write(slopes, x, valid, out);
    }

    private static void combine(float[] x, float[] d, int from, int count, float mean, float a, float b, float c) {
        for (int i = from; i < from + count; i++) {
            d[i] = a * d[i] + b * (x[i] - mean) + c;
        }
    }
}
