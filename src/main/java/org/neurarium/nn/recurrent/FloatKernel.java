package org.neurarium.nn.recurrent;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.layer.FloatArrays;

/**
 * OpenBLAS on copies outside the heap: its binding would copy whole heap arrays on every call. [rows, batch] with the
 * batch running fastest is a column-major batch × rows, so no product needs a transposed copy. Copying a step's numbers
 * costs a fiftieth of the products. For the way back the weights are turned over once: OpenBLAS is a quarter slower where
 * it has to do that in every step.
 */
final class FloatKernel implements Kernel<float[]> {
    private final int rows;
    private final int columns;
    private final float[] work;
    private final FloatPointer weights;
    private final FloatPointer gradient;
    private final FloatPointer turned;
    private boolean turnedStale = true;
    private final int blocks;
    private FloatPointer x = new FloatPointer(0L);
    private FloatPointer z = new FloatPointer(0L);
    private int capacity;

    FloatKernel(int rows, int columns, int blocks) {
        this.rows = rows;
        this.columns = columns;
        this.blocks = blocks;
        this.work = new float[rows * columns * blocks];
        this.weights = new FloatPointer((long) work.length);
        this.gradient = new FloatPointer((long) work.length);
        this.turned = new FloatPointer((long) work.length);
    }

    private void reserve(int batch) {
        if (batch > capacity) {
            x.close();
            z.close();
            x = new FloatPointer((long) rows * batch);
            z = new FloatPointer((long) columns * blocks * batch);
            capacity = batch;
        }
    }

    @Override
    public void load(INDArray array) {
        FloatArrays.readColumns(array, work);
        weights.position(0).put(work, 0, work.length);
        turnedStale = true;
    }

    private void turn() {
        float[] plain = new float[work.length];
        weights.position(0).get(plain, 0, plain.length);
        int width = columns * blocks;
        for (int c = 0; c < width; c++) {
            for (int r = 0; r < rows; r++) {
                work[r * width + c] = plain[c * rows + r];
            }
        }
        turned.position(0).put(work, 0, work.length);
        turnedStale = false;
    }

    @Override
    public void clear() {
        java.util.Arrays.fill(work, 0);
        gradient.position(0).put(work, 0, work.length);
    }

    @Override
    public void multiply(float[] input, int batch, int first, int count, float[][] out) {
        reserve(batch);
        x.put(input, 0, rows * batch);
        cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, batch, columns * count, rows, 1, x, batch,
                weights.position((long) first * rows * columns), rows, 0, z, batch);
        for (int k = 0; k < count; k++) {
            z.position((long) k * columns * batch).get(out[k], 0, columns * batch);
        }
        z.position(0);
    }

    @Override
    public void backward(float[] input, float[][] d, int first, int count, int batch, float @Nullable [] below) {
        reserve(batch);
        long at = (long) first * rows * columns;
        for (int k = 0; k < count; k++) {
            z.position((long) k * columns * batch).put(d[k], 0, columns * batch);
        }
        z.position(0);
        x.put(input, 0, rows * batch);
        cblas_sgemm(CblasColMajor, CblasTrans, CblasNoTrans, rows, columns * count, batch, 1, x, batch, z, batch, 1,
                gradient.position(at), rows);
        if (below != null) {
            if (turnedStale) {
                turn();
            }
            cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, batch, rows, columns * count, 1, z, batch,
                    turned.position((long) first * columns), columns * blocks, 0, x, batch);
            x.get(below, 0, rows * batch);
        }
    }

    @Override
    public void store(INDArray array) {
        gradient.position(0).get(work, 0, work.length);
        FloatArrays.writeColumns(work, array);
    }
}
