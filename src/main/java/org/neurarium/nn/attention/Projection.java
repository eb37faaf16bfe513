package org.neurarium.nn.attention;

import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/**
 * y = xW + b for many rows, with what its backward pass needs. Kernels that lie one behind the other in the parameter vector
 * are taken as one with more columns.
 */
final class Projection {

    private final String kernel;
    private final @Nullable String bias;
    private final int in;
    private final int out;
    private final NativeFloats value = new NativeFloats();
    private final NativeFloats slope = new NativeFloats();

    /**
     * @param kernel key of the first kernel
     * @param bias key of the first bias, null for none
     * @param out columns of all the kernels together
     */
    Projection(String kernel, @Nullable String bias, int in, int out) {
        this.kernel = kernel;
        this.bias = bias;
        this.in = in;
        this.out = out;
    }

    int columns() {
        return out;
    }

    /** The result in memory of its own. */
    Rows forward(Rows x, int rows, ParamSource params) {
        Rows y = new Rows(value.atLeast((long) rows * out), 0, out);
        forward(x, rows, params, y);
        return y;
    }

    /** The result in given rows, which lie without gaps. */
    void forward(Rows x, int rows, ParamSource params, Rows y) {
        if (bias != null) {
            y.fill(rows, Rows.floats(params.value(bias)));
        }
        y.product(rows, out, in, 1, x, false, kernel(Rows.floats(params.value(kernel))), true, bias == null ? 0 : 1);
    }

    /** Where the loss gradient by the result is to be written. */
    Rows slope(int rows) {
        return new Rows(slope.atLeast((long) rows * out), 0, out);
    }

    /** Writes the parameters' gradients and adds that of the input to {@code below}. */
    void backward(Rows x, Rows d, int rows, ParamSource params, FloatPointer ones, Rows below) {
        Rows gradient = kernel(Rows.floats(params.gradient(kernel)));
        gradient.product(out, in, rows, 1, d, true, x, false, 0);
        if (bias != null) {
            d.columnSums(rows, out, ones, Rows.floats(params.gradient(bias)));
        }
        below.product(rows, in, out, 1, d, false, kernel(Rows.floats(params.value(kernel))), false, 1);
    }

    /** The kernel [in, out] in 'f' order: its transpose in rows. */
    private Rows kernel(FloatPointer floats) {
        return new Rows(floats, 0, in);
    }
}
