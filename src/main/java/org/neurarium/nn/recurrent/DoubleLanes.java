package org.neurarium.nn.recurrent;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Double precision, plainly: for gradient checks. */
enum DoubleLanes implements Lanes<double[]> {
    INSTANCE;

    @Override
    public double[] make(int n) {
        return new double[n];
    }

    @Override
    public double[][] list(int n) {
        return new double[n][];
    }

    @Override
    public int size(double[] a) {
        return a.length;
    }

    @Override
    public void fill(double[] a, int n, double value) {
        Arrays.fill(a, 0, n, value);
    }

    @Override
    public void copy(double[] from, int at, double[] to, int start, int n) {
        System.arraycopy(from, at, to, start, n);
    }

    @Override
    public double get(double[] a, int i) {
        return a[i];
    }

    @Override
    public void set(double[] a, int i, double value) {
        a[i] = value;
    }

    @Override
    public void squash(Squash f, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = f.value(y[i]);
        }
    }

    @Override
    public void slope(Squash f, double[] y, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] *= f.slope(y[i]);
        }
    }

    @Override
    public void add(double[] a, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += a[i];
        }
    }

    @Override
    public void multiply(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    @Override
    public void addProduct(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += a[i] * b[i];
        }
    }

    @Override
    public void mix(double[] w, double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = b[i] + w[i] * (a[i] - b[i]);
        }
    }

    @Override
    public void multiplyDifference(double[] a, double[] b, double[] c, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * (b[i] - c[i]);
        }
    }

    @Override
    public void multiplyRest(double[] a, double[] w, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * (1 - w[i]);
        }
    }

    @Override
    public void select(double[] m, double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = m[i] != 0 ? a[i] : b[i];
        }
    }

    @Override
    public Kernel<double[]> kernel(int rows, int columns, int blocks) {
        return new DoubleKernel(rows, columns, blocks);
    }

    @Override
    public void read(INDArray array, double[] to) {
        double[] values = array.castTo(DataType.DOUBLE).dup('f').data().asDouble();
        System.arraycopy(values, 0, to, 0, values.length);
    }

    @Override
    public void write(double[] from, INDArray to) {
        double[] values = Arrays.copyOf(from, Math.toIntExact(to.length()));
        to.assign(Nd4j.createFromArray(values).reshape('f', to.shape()).castTo(to.dataType()));
    }

    @Override
    public float[] toFloats(double[] a, int n) {
        float[] floats = new float[n];
        for (int i = 0; i < n; i++) {
            floats[i] = (float) a[i];
        }
        return floats;
    }
}
