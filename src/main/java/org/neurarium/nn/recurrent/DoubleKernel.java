package org.neurarium.nn.recurrent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The same in plain loops and double precision. */
final class DoubleKernel implements Kernel<double[]> {
    private final int rows;
    private final int columns;
    private final double[] weights;
    private final double[] gradient;

    DoubleKernel(int rows, int columns, int blocks) {
        this.rows = rows;
        this.columns = columns;
        this.weights = new double[rows * columns * blocks];
        this.gradient = new double[weights.length];
    }

    @Override
    public void load(INDArray array) {
        DoubleLanes.INSTANCE.read(array, weights);
    }

    @Override
    public void clear() {
        Arrays.fill(gradient, 0);
    }

    @Override
    public void multiply(double[] x, int batch, int first, int blocks, double[][] z) {
        for (int k = 0; k < blocks; k++) {
            Arrays.fill(z[k], 0, columns * batch, 0);
            for (int c = 0; c < columns; c++) {
                for (int r = 0; r < rows; r++) {
                    double w = weights[((first + k) * columns + c) * rows + r];
                    for (int b = 0; b < batch; b++) {
                        z[k][c * batch + b] += w * x[r * batch + b];
                    }
                }
            }
        }
    }

    @Override
    public void backward(double[] x, double[][] d, int first, int blocks, int batch, double @Nullable [] dx) {
        if (dx != null) {
            Arrays.fill(dx, 0, rows * batch, 0);
        }
        for (int k = 0; k < blocks; k++) {
            for (int c = 0; c < columns; c++) {
                for (int r = 0; r < rows; r++) {
                    int at = ((first + k) * columns + c) * rows + r;
                    for (int b = 0; b < batch; b++) {
                        gradient[at] += x[r * batch + b] * d[k][c * batch + b];
                        if (dx != null) {
                            dx[r * batch + b] += weights[at] * d[k][c * batch + b];
                        }
                    }
                }
            }
        }
    }

    @Override
    public void store(INDArray array) {
        DoubleLanes.INSTANCE.write(gradient, array);
    }
}
