package org.neurarium.nn.layer;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Stands in front of a layer that has several inputs: hands the first one on, and the others past Deeplearning4j's single
 * input to the layer, which implements {@link SideInputs}.
 */
public final class SideInputVertex extends GraphVertex {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private String layer = "";
    @JsonProperty
    private int inputs;

    private SideInputVertex() {
    }

    /**
     * @param layer name of the layer behind it
     * @param inputs number of wires, the first included
     */
    public SideInputVertex(String layer, int inputs) {
        this.layer = layer;
        this.inputs = inputs;
    }

    @Override
    public GraphVertex clone() {
        return new SideInputVertex(layer, inputs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SideInputVertex that && that.layer.equals(layer) && that.inputs == inputs;
    }

    @Override
    public int hashCode() {
        return layer.hashCode() * 31 + inputs;
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return inputs;
    }

    @Override
    public int maxVertexInputs() {
        return inputs;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph graph, String name, int index,
            INDArray paramsView, boolean initializeParams, DataType type) {
        return new SideInput(graph, name, index, layer, type);
    }

    @Override
    public InputType getOutputType(int index, InputType... types) {
        return types[0];
    }

    @Override
    public MemoryReport getMemoryReport(InputType... types) {
        return new LayerMemoryReport.Builder(null, SideInputVertex.class, types[0], types[0]).standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0).cacheMemory(0, 0).build();
    }
}
