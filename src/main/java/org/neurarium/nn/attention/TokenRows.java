package org.neurarium.nn.attention;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sequences [batch, features, time] as rows of features, example by example and step by step; a vector [batch, features] is
 * a sequence of one step. Where the array already lies so, nothing is copied.
 */
final class TokenRows {

    private final NativeFloats copy = new NativeFloats();
    private float[] heap = new float[0];
    private float[] turned = new float[0];

    /** The rows, for as long as the array keeps its content. */
    Rows of(INDArray array) {
        int features = (int) array.size(1);
        return new Rows(isRows(array) ? Rows.floats(array) : copied(array), 0, features);
    }

    /** The rows in memory of their own. */
    Rows kept(INDArray array) {
        if (!isRows(array)) {
            return of(array);
        }
        FloatPointer to = copy.atLeast(array.length());
        Pointer.memcpy(to, Rows.floats(array), 4 * array.length());
        return new Rows(to, 0, (int) array.size(1));
    }

    static int steps(INDArray array) {
        return array.rank() == 2 ? 1 : (int) array.size(2);
    }

    static int tokens(INDArray array) {
        return (int) array.size(0) * steps(array);
    }

    /** An array whose memory is rows of tokens. */
    static INDArray create(ArrayType type, LayerWorkspaceMgr workspaces, DataType precision, long batch, long features,
            long steps, boolean sequence) {
        return sequence
                ? workspaces.createUninitialized(type, precision, new long[] {batch, steps, features}, 'c').permute(0, 2, 1)
                : workspaces.createUninitialized(type, precision, new long[] {batch, features}, 'c');
    }

    private static boolean isRows(INDArray array) {
        long features = array.size(1);
        long steps = steps(array);
        return lies(array, 1, 1) && lies(array, 0, steps * features) && (array.rank() == 2 || lies(array, 2, features));
    }

    private static boolean lies(INDArray array, int axis, long stride) {
        return array.size(axis) == 1 || array.stride(axis) == stride;
    }

    private FloatPointer copied(INDArray given) {
        INDArray array = spans(given) ? given : given.dup('c');
        int length = (int) array.length();
        int span = (int) span(array);
        heap = heap.length < span ? new float[span] : heap;
        turned = turned.length < length ? new float[length] : turned;
        Rows.floats(array).get(heap, 0, span);
        turn(array);
        FloatPointer to = copy.atLeast(length);
        to.put(turned, 0, length);
        return to;
    }

    private void turn(INDArray array) {
        int features = (int) array.size(1);
        int steps = steps(array);
        int acrossBatch = (int) array.stride(0);
        int acrossFeatures = (int) array.stride(1);
        int acrossTime = array.rank() == 2 ? 0 : (int) array.stride(2);
        int to = 0;
        for (int b = 0; b < array.size(0); b++) {
            for (int t = 0; t < steps; t++) {
                int from = b * acrossBatch + t * acrossTime;
                for (int f = 0; f < features; f++) {
                    turned[to++] = heap[from + f * acrossFeatures];
                }
            }
        }
    }

    /** Whether the array's numbers lie close enough together to be fetched in one piece. */
    private static boolean spans(INDArray array) {
        for (int axis = 0; axis < array.rank(); axis++) {
            if (array.stride(axis) < 0) {
                return false;
            }
        }
        return span(array) <= 4 * array.length();
    }

    private static long span(INDArray array) {
        long last = 0;
        for (int axis = 0; axis < array.rank(); axis++) {
            last += (array.size(axis) - 1) * array.stride(axis);
        }
        return last + 1;
    }
}
