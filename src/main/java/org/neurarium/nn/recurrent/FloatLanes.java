package org.neurarium.nn.recurrent;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.fused.FloatMath;
import org.neurarium.nn.layer.FloatArrays;

/** Single precision. */
enum FloatLanes implements Lanes<float[]> {
    INSTANCE;

    @Override
    public float[] make(int n) {
        return new float[n];
    }

    @Override
    public float[][] list(int n) {
        return new float[n][];
    }

    @Override
    public int size(float[] a) {
        return a.length;
    }

    @Override
    public void fill(float[] a, int n, double value) {
        Arrays.fill(a, 0, n, (float) value);
    }

    @Override
    public void copy(float[] from, int at, float[] to, int start, int n) {
        System.arraycopy(from, at, to, start, n);
    }

    @Override
    public double get(float[] a, int i) {
        return a[i];
    }

    @Override
    public void set(float[] a, int i, double value) {
        a[i] = (float) value;
    }

    @Override
    public void squash(Squash f, float[] y, int n) {
        switch (f) {
            case TANH -> tanh(y, n);
            case SIGMOID -> sigmoid(y, n);
            case RELU -> relu(y, n);
            case HARD_SIGMOID -> hardSigmoid(y, n);
            case IDENTITY -> { }
        }
    }

    private static void tanh(float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = FloatMath.tanh(y[i]);
        }
    }

    /** By σ(x) = ½ + ½ tanh(x/2): absolute error below 2e-7, and no exponential, which would not vectorise. */
    private static void sigmoid(float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = 0.5f + 0.5f * FloatMath.tanh(0.5f * y[i]);
        }
    }

    private static void relu(float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(y[i], 0);
        }
    }

    private static void hardSigmoid(float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(1, Math.max(0, 0.2f * y[i] + 0.5f));
        }
    }

    @Override
    public void slope(Squash f, float[] y, float[] d, int n) {
        switch (f) {
            case TANH -> tanhSlope(y, d, n);
            case SIGMOID -> sigmoidSlope(y, d, n);
            case RELU, HARD_SIGMOID -> pieceSlope(f, y, d, n);
            case IDENTITY -> { }
        }
    }

    private static void tanhSlope(float[] y, float[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] *= 1 - y[i] * y[i];
        }
    }

    private static void sigmoidSlope(float[] y, float[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] *= y[i] * (1 - y[i]);
        }
    }

    private static void pieceSlope(Squash f, float[] y, float[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] *= (float) f.slope(y[i]);
        }
    }

    @Override
    public void add(float[] a, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += a[i];
        }
    }

    @Override
    public void multiply(float[] a, float[] b, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    @Override
    public void addProduct(float[] a, float[] b, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += a[i] * b[i];
        }
    }

    @Override
    public void mix(float[] w, float[] a, float[] b, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = b[i] + w[i] * (a[i] - b[i]);
        }
    }

    @Override
    public void multiplyDifference(float[] a, float[] b, float[] c, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * (b[i] - c[i]);
        }
    }

    @Override
    public void multiplyRest(float[] a, float[] w, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * (1 - w[i]);
        }
    }

    @Override
    public void select(float[] m, float[] a, float[] b, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = m[i] != 0 ? a[i] : b[i];
        }
    }

    @Override
    public Kernel<float[]> kernel(int rows, int columns, int blocks) {
        return new FloatKernel(rows, columns, blocks);
    }

    @Override
    public void read(INDArray array, float[] to) {
        FloatArrays.readColumns(array, to);
    }

    @Override
    public void write(float[] from, INDArray to) {
        FloatArrays.writeColumns(from, to);
    }

    @Override
    public float[] toFloats(float[] a, int n) {
        return Arrays.copyOf(a, n);
    }
}
