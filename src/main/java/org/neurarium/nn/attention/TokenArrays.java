package org.neurarium.nn.attention;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Sequences and vectors as rows of tokens on the heap, for layers that work number by number; any precision. */
final class TokenArrays {

    private final TokenRows rows = new TokenRows();

    /** [batch·time × features], single precision on the processor. */
    float[] floats(INDArray array) {
        float[] heap = new float[(int) array.length()];
        rows.of(array).pointer().get(heap, 0, heap.length);
        return heap;
    }

    static double[] doubles(INDArray array) {
        return ordered(array).dup('c').data().asDouble();
    }

    private static INDArray ordered(INDArray array) {
        return array.rank() == 2 ? array : array.permute(0, 2, 1);
    }

    /** An array shaped like {@code like} with other features, filled from rows. */
    static INDArray array(float[] values, ArrayType type, LayerWorkspaceMgr workspaces, INDArray like, long features) {
        INDArray made = TokenRows.create(type, workspaces, DataType.FLOAT, like.size(0), features, TokenRows.steps(like), like.rank() == 3);
        Rows.floats(made).put(values, 0, values.length);
        return made;
    }

    static INDArray array(double[] values, ArrayType type, LayerWorkspaceMgr workspaces, INDArray like, long features) {
        INDArray made = TokenRows.create(type, workspaces, like.dataType(), like.size(0), features, TokenRows.steps(like), like.rank() == 3);
        INDArray ordered = ordered(made);
        ordered.assign(Nd4j.createFromArray(values).castTo(like.dataType()).reshape('c', ordered.shape()));
        return made;
    }

    static boolean isNative(INDArray array) {
        return array.dataType() == DataType.FLOAT && Nd4j.getEnvironment().isCPU();
    }
}
