package org.neurarium.nn.recurrent;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Between ND4J's arrays and heap arrays in 'f' order. On the processor the numbers are read through the array's own
 * address; ND4J's copy of a strided array costs more than a whole step of a recurrent layer.
 */
final class FloatArrays {
    private static final boolean DIRECT = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");

    private FloatArrays() {
    }

    static void read(INDArray array, float[] to) {
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

    static void write(float[] from, INDArray to) {
        int n = Math.toIntExact(to.length());
        if (DIRECT && to.dataType() == DataType.FLOAT && isColumnMajor(to)) {
            pointer(to).put(from, 0, n);
        } else {
            to.assign(Nd4j.createFromArray(Arrays.copyOf(from, n)).reshape('f', to.shape()).castTo(to.dataType()));
        }
    }

    private static FloatPointer pointer(INDArray array) {
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
}
