package org.neurarium.nn.attention;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_scopy;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neurarium.nn.layer.FloatArrays;

/** A row-major matrix somewhere outside the heap: rows of one length whose beginnings are {@code step} floats apart. */
final class Rows {

    private final FloatPointer pointer;
    private final long start;
    private final int step;

    Rows(FloatPointer memory, long start, int step) {
        this.pointer = new FloatPointer(memory); // the same floats; a position of its own
        this.start = memory.position() + start;
        this.step = step;
        pointer.position(this.start);
    }

    /** A dense array's floats in the order in which they lie. */
    static FloatPointer floats(INDArray array) {
        return FloatArrays.pointer(array);
    }

    /** A kernel [in, out] in 'f' order, which is its transpose [out, in] in rows. */
    static Rows transposed(INDArray kernel) {
        return new Rows(floats(kernel), 0, (int) kernel.size(0));
    }

    /** Moves to where the matrix starts {@code offset} floats later. */
    Rows at(long offset) {
        pointer.position(start + offset);
        return this;
    }

    /** Another view of the same floats. */
    Rows from(long offset, int newStep) {
        return new Rows(new FloatPointer(pointer).position(0), start + offset, newStep);
    }

    /** C ← alpha·op(A)·op(B) + beta·C with op(A) [m, k] and op(B) [k, n]; C is this. */
    void product(int m, int n, int k, float alpha, Rows a, boolean transposeA, Rows b, boolean transposeB, float beta) {
        cblas_sgemm(CblasRowMajor, transposeA ? CblasTrans : CblasNoTrans, transposeB ? CblasTrans : CblasNoTrans, m, n, k,
                alpha, a.pointer, a.step, b.pointer, b.step, beta, pointer, step);
    }

    /** Writes the sum of the rows to {@code sums}; {@code ones} holds as many ones as there are rows. */
    void columnSums(int rows, int columns, FloatPointer ones, FloatPointer sums) {
        cblas_sgemv(CblasRowMajor, CblasTrans, rows, columns, 1, pointer, step, ones, 1, 0, sums, 1);
    }

    /** Fills the rows, which must lie without gaps, with copies of one. */
    void fill(int rows, FloatPointer row) {
        FloatPointer to = new FloatPointer(pointer);
        cblas_scopy(step, row, 1, to, 1);
        FloatPointer next = new FloatPointer(pointer);
        for (long done = 1; done < rows; done *= 2) {
            next.position(pointer.position() + done * step);
            cblas_scopy((int) Math.min(done, rows - done) * step, to, 1, next, 1);
        }
    }

    /** The same floats from the beginning of the matrix on. */
    FloatPointer pointer() {
        return pointer;
    }

    int step() {
        return step;
    }
}
