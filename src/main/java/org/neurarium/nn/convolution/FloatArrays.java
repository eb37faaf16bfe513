package org.neurarium.nn.convolution;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The memory of single-precision arrays, for kernels that read and write it directly. */
final class FloatArrays {

    private FloatArrays() {
    }

    /** The array itself where its numbers lie row-major without gaps, else a copy where they do. */
    static INDArray dense(INDArray array) {
        boolean lies = array.ordering() == 'c' && array.data().dataType() == DataType.FLOAT && isDense(array);
        return lies ? array : array.castTo(DataType.FLOAT).dup('c');
    }

    private static boolean isDense(INDArray array) {
        long stride = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) > 1 && array.stride(axis) != stride) {
                return false;
            }
            stride *= array.size(axis);
        }
        return true;
    }

    /** Its first number; valid as long as the array is. */
    static FloatPointer start(INDArray array) {
        return new At(array.data().pointer(), array.offset(), array.length());
    }

    /** Copies {@code count} numbers from place {@code from} to the start of {@code to}. */
    static void read(FloatPointer array, long from, float[] to, int count) {
        array.position(from).get(to, 0, count);
        array.position(0);
    }

    static void write(FloatPointer array, long at, float[] from, int start, int count) {
        array.position(at).put(from, start, count);
        array.position(0);
    }

    /** A place inside a buffer. */
    private static final class At extends FloatPointer {
        At(Pointer buffer, long offset, long length) {
            super((Pointer) null);
            address = buffer.address() + 4 * offset; // an element has four bytes
            capacity = length;
            limit = length;
        }
    }
}
