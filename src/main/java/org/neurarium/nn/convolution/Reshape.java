package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link ReshapeVertex}. */
final class Reshape extends BaseGraphVertex {

    private static final long serialVersionUID = 1;

    private final int[] target;

    Reshape(ComputationGraph graph, String name, int index, int[] target, DataType type) {
        super(graph, name, index, null, null, type);
        this.target = target;
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public @Nullable Layer getLayer() {
        return null;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        long[] shape = new long[target.length + 1];
        shape[0] = inputs[0].size(0);
        for (int i = 0; i < target.length; i++) {
            shape[i + 1] = target[i];
        }
        return turned(inputs[0], shape, ArrayType.ACTIVATIONS, workspaces);
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        long[] shape = lastAxisLast(inputs[0]).shape();
        return new Pair<>(null, new INDArray[] {turned(epsilon, shape, ArrayType.ACTIVATION_GRAD, workspaces)});
    }

    /** @param shape batch first, then in the order of documents */
    private static INDArray turned(INDArray from, long[] shape, ArrayType type, LayerWorkspaceMgr workspaces) {
        INDArray rowMajor = workspaces.dup(type, lastAxisLast(from), 'c');
        return workspaces.dup(type, featuresFirst(rowMajor.reshape('c', shape)), 'c');
    }

    /** From Deeplearning4j's order of axes to that of documents. */
    private static INDArray lastAxisLast(INDArray array) {
        return switch (array.rank()) {
            case 3 -> array.permute(0, 2, 1); // [batch, time, features]
            case 4 -> array.permute(0, 2, 3, 1); // [batch, height, width, channels]
            default -> array;
        };
    }

    private static INDArray featuresFirst(INDArray array) {
        return switch (array.rank()) {
            case 3 -> array.permute(0, 2, 1); // [batch, features, time]
            case 4 -> array.permute(0, 3, 1, 2); // [batch, channels, height, width]
            default -> array;
        };
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        throw new IllegalStateException("the vertex \"" + vertexName + "\" has no parameters");
    }

    @Override
    public @Nullable Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray @Nullable [] masks, MaskState state, int batch) {
        return null; // steps are no longer steps
    }

    @Override
    public String toString() {
        return "Reshape(" + vertexName + ")";
    }
}
