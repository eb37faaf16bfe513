package org.neurarium.nn.convolution;

import java.util.Arrays;
import java.util.List;
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
 * The same numbers in another shape, in the order in which documents write shapes (Keras': time before features; height, width,
 * channels), which is not the order in which Deeplearning4j keeps them. Flattening is its most common use:
 * Deeplearning4j's own would run through channels first, and exported weights would not agree with Keras'.
 */
public final class ReshapeVertex extends GraphVertex {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private int[] target = {1};

    private ReshapeVertex() {
    }

    private ReshapeVertex(int[] target) {
        this.target = target;
    }

    /** @param target {@code [n]}, {@code [time, features]} or {@code [height, width, channels]} */
    public static ReshapeVertex of(List<Integer> target) {
        return new ReshapeVertex(target.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether a vector comes out. */
    public boolean flattens() {
        return target.length == 1;
    }

    @Override
    public GraphVertex clone() {
        return new ReshapeVertex(target.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReshapeVertex that && Arrays.equals(that.target, target);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(target);
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return 1;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph graph, String name, int index,
            INDArray paramsView, boolean initializeParams, DataType type) {
        return new Reshape(graph, name, index, target, type);
    }

    @Override
    public InputType getOutputType(int index, InputType... types) {
        return switch (target.length) {
            case 2 -> InputType.recurrent(target[1], target[0]);
            case 3 -> InputType.convolutional(target[0], target[1], target[2]);
            default -> InputType.feedForward(target[0]);
        };
    }

    @Override
    public MemoryReport getMemoryReport(InputType... types) {
        return new LayerMemoryReport.Builder(null, ReshapeVertex.class, types[0], getOutputType(0, types)).standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0).cacheMemory(0, 0).build();
    }
}
