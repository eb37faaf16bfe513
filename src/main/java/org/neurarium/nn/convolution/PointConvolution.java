package org.neurarium.nn.convolution;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/**
 * Convolution by a window of one place that meets every place: an image [channels, places] already is the matrix that the
 * kernel multiplies, so nothing is copied. Per image and group z = W·x, dW += dz·x<sup>⊤</sup>, dx = W<sup>⊤</sup>·dz.
 */
final class PointConvolution {

    private final int filters;
    private final int groups;

    PointConvolution(int filters, int groups) {
        this.filters = filters;
        this.groups = groups;
    }

    static boolean fits(Placement p) {
        return p.window() == 1 && p.places() == p.height() * p.width() && p.top() == 0 && p.left() == 0;
    }

    /** z = W∗x, with [batch, channels, places] into [batch, filters, places]. */
    void forward(FloatPointer x, FloatPointer w, FloatPointer z, Placement p, int batch) {
        int depth = p.channels() / groups;
        int outputs = filters / groups;
        int places = p.places();
        for (int i = 0; i < batch * groups; i++) {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, outputs, places, depth, 1, kernel(w, i, depth), depth,
                    x.position((long) i * depth * places), places, 0, z.position((long) i * outputs * places), places);
        }
        w.position(0);
        x.position(0);
        z.position(0);
    }

    /** The group's part of the kernel; groups of an image follow one another as images do. */
    private FloatPointer kernel(FloatPointer w, int i, int depth) {
        return w.position((long) (i % groups) * (filters / groups) * depth);
    }

    /** Gradients by weights and, where asked for, by the input. */
    void backward(FloatPointer x, FloatPointer w, FloatPointer dz, FloatPointer dw, @Nullable FloatPointer dx, Placement p, int batch) {
        int depth = p.channels() / groups;
        int outputs = filters / groups;
        int places = p.places();
        for (int i = 0; i < batch * groups; i++) {
            dz.position((long) i * outputs * places);
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, outputs, depth, places, 1, dz, places,
                    x.position((long) i * depth * places), places, i < groups ? 0 : 1, kernel(dw, i, depth), depth);
            if (dx != null) {
                cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, depth, places, outputs, 1, kernel(w, i, depth), depth,
                        dz, places, 0, dx.position((long) i * depth * places), places);
            }
        }
        w.position(0);
        x.position(0);
        dz.position(0);
        dw.position(0);
        if (dx != null) {
            dx.position(0);
        }
    }
}
