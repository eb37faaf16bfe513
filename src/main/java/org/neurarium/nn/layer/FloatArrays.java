package org.neurarium.nn.layer;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Between ND4J's arrays and single-precision numbers that kernels read and write. On the processor the numbers are reached
 * through the array's own address; ND4J's copy of a strided array costs more than a whole step of a recurrent layer.
 */
public final class FloatArrays {
    private static final boolean DIRECT = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");

    private FloatArrays() {
    }

    /** Copies an array of any strides and precision to the heap in 'f' order. */
    public static void readColumns(INDArray array, float[] to) {
        if (!DIRECT || array.dataType() != DataType.FLOAT) {
            float[] values = array.castTo(DataType.FLOAT).dup('f').data().asFloat();
            System.arraycopy(values, 0, to, 0, values.length);
            return;
        }
        FloatPointer pointer = pointer(array);
        int n = Math.toIntExact(array.length());
        if (isColumnMajor(array)) {
            pointer.get(to, 0, n);
            return;
        }
        long[] shape = array.shape();
        long[] stride = array.stride();
        int reach = 1;
        for (int d = 0; d < shape.length; d++) {
            reach += (int) ((shape[d] - 1) * stride[d]);
        }
        float[] all = new float[reach];
        pointer.get(all, 0, reach);
        gather(all, padded(shape), padded(stride), to);
    }

    /** Copies numbers in 'f' order into an array of any strides and precision. */
    public static void writeColumns(float[] from, INDArray to) {
        int n = Math.toIntExact(to.length());
        if (DIRECT && to.dataType() == DataType.FLOAT && isColumnMajor(to)) {
            pointer(to).put(from, 0, n);
        } else {
            to.assign(Nd4j.createFromArray(Arrays.copyOf(from, n)).reshape('f', to.shape()).castTo(to.dataType()));
        }
    }

    /** An array's numbers in the order in which they lie, from its first one on. */
    public static FloatPointer pointer(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    /** Whether its numbers lie without gaps, first axis fastest; axes of one element do not matter. */
    private static boolean isColumnMajor(INDArray array) {
        long expected = 1;
        for (int d = 0; d < array.rank(); d++) {
            if (array.size(d) != 1 && array.stride(d) != expected) {
                return false;
            }
            expected *= array.size(d);
        }
        return true;
    }

    private static int[] padded(long[] sizes) {
        int[] three = {1, 1, 1};
        for (int d = 0; d < sizes.length; d++) {
            three[d] = Math.toIntExact(sizes[d]);
        }
        return three;
    }

    private static void gather(float[] all, int[] shape, int[] stride, float[] to) {
        int next = 0;
        for (int k = 0; k < shape[2]; k++) {
            for (int j = 0; j < shape[1]; j++) {
                int at = k * stride[2] + j * stride[1];
                for (int i = 0; i < shape[0]; i++) {
                    to[next++] = all[at + i * stride[0]];
                }
            }
        }
    }

    /** The array itself where its numbers lie row-major without gaps, else a copy where they do. */
    public static INDArray dense(INDArray array) {
        boolean lies = array.ordering() == 'c' && array.data().dataType() == DataType.FLOAT && isRowMajor(array);
        return lies ? array : array.castTo(DataType.FLOAT).dup('c');
    }

    private static boolean isRowMajor(INDArray array) {
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
    public static FloatPointer start(INDArray array) {
        return new At(array.data().pointer(), array.offset(), array.length());
    }

    /** Copies {@code count} numbers from place {@code from} to the start of {@code to}. */
    public static void read(FloatPointer array, long from, float[] to, int count) {
        array.position(from).get(to, 0, count);
        array.position(0);
    }

    /** Copies {@code count} numbers of {@code from} to place {@code at}. */
    public static void write(FloatPointer array, long at, float[] from, int start, int count) {
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
