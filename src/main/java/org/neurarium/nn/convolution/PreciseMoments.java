package org.neurarium.nn.convolution;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** In double precision, in plain Java, whatever the arrays' precision and wherever they live. */
final class PreciseMoments implements Moments {

    private static double[] numbers(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }

    /** Takes one place's number; {@code at} is its place in the array. */
    private interface Visit {
        void see(int channel, int at);
    }

    /** Every valid place. */
    private static void each(INDArray x, double @Nullable [] valid, Visit visit) {
        int channels = (int) x.size(1);
        int places = Moments.places(x);
        for (int i = 0; i < x.length(); i++) {
            int channel = i / places % channels;
            int example = i / places / channels;
            if (valid == null || valid[example * places + i % places] > 0) {
                visit.see(channel, i);
            }
        }
    }

    private static void write(double[] values, INDArray out) {
        out.assign(Nd4j.createFromArray(values).reshape(out.shape()).castTo(out.dataType()));
    }

    @Override
    public Statistics of(INDArray x, double @Nullable [] valid) {
        double[] values = numbers(x);
        double count = Moments.count(x, valid);
        double[] mean = new double[(int) x.size(1)];
        double[] variance = new double[mean.length];
        each(x, valid, (c, i) -> mean[c] += values[i] / count);
        each(x, valid, (c, i) -> variance[c] += (values[i] - mean[c]) * (values[i] - mean[c]) / count);
        return new Statistics(mean, variance, count);
    }

    @Override
    public void stretch(INDArray x, double[] mean, double[] factor, double[] shift, double @Nullable [] valid, INDArray out) {
        double[] values = numbers(x);
        double[] made = new double[values.length];
        each(x, valid, (c, i) -> made[i] = factor[c] * (values[i] - mean[c]) + shift[c]);
        write(made, out);
    }

    @Override
    public double[][] sums(INDArray x, INDArray d, double[] mean, double @Nullable [] valid) {
        double[] values = numbers(x);
        double[] slopes = numbers(d);
        double[][] sums = new double[2][mean.length];
        each(x, valid, (c, i) -> {
            sums[0][c] += slopes[i];
            sums[1][c] += slopes[i] * (values[i] - mean[c]);
        });
        return sums;
    }

    @Override
    public void combine(INDArray x, INDArray d, double[][] terms, double @Nullable [] valid, INDArray out) {
        double[] values = numbers(x);
        double[] slopes = numbers(d);
        double[] made = new double[values.length];
        each(x, valid, (c, i) -> made[i] = terms[1][c] * slopes[i] + terms[2][c] * (values[i] - terms[0][c]) + terms[3][c]);
        write(made, out);
    }
}
