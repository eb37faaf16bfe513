package org.neurarium.nn.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Runs a {@link SideInputVertex}. */
final class SideInput extends BaseGraphVertex {

    private static final long serialVersionUID = 1;

    private final String layer;

    SideInput(ComputationGraph graph, String name, int index, String layer, DataType type) {
        super(graph, name, index, null, null, type);
        this.layer = layer;
    }

    private SideInputs target() {
        return (SideInputs) graph.getLayer(layer);
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public org.deeplearning4j.nn.api.@Nullable Layer getLayer() {
        return null;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        List<INDArray> side = Arrays.asList(inputs).subList(1, inputs.length);
        // In output() Deeplearning4j frees what feeds this vertex once it has run, before the layer behind it looks at it
        target().sideInputs(training ? side : side.stream().map(INDArray::detach).toList());
        return workspaces.dup(ArrayType.ACTIVATIONS, inputs[0]);
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        List<INDArray> below = new ArrayList<>();
        below.add(workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon));
        target().sideGradients().forEach(g -> below.add(workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, g)));
        return new Pair<>(null, below.toArray(INDArray[]::new));
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        throw new IllegalStateException("the vertex \"" + vertexName + "\" has no parameters");
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int minibatch) {
        int others = masks == null ? 0 : masks.length - 1;
        List<@Nullable INDArray> side = new ArrayList<>();
        for (int i = 1; i <= others; i++) {
            side.add(masks[i]);
        }
        target().sideMasks(side);
        return new Pair<>(masks == null ? null : masks[0], state);
    }

    @Override
    public String toString() {
        return "SideInput(" + vertexName + " → " + layer + ")";
    }
}
