package org.neurarium.nn.layer;

import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonIgnoreProperties;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Dropout (Srivastava et al. 2014) with inverted scaling: in training each activation is 0 with probability {@code rate},
 * else divided by 1 − rate; otherwise nothing happens. {@code rate} is Keras' probability of dropping, where
 * Deeplearning4j's own dropout takes that of keeping. The last mask can be looked at.
 */
@JsonIgnoreProperties({"mask", "lastMask"})
public final class InvertedDropout implements IDropout {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final double rate;
    private transient @Nullable INDArray mask;
    private transient @Nullable INDArray lastMask;

    /** @param rate probability of dropping, in [0, 1) */
    public InvertedDropout(@JsonProperty("rate") double rate) {
        this.rate = checkedRate(rate);
    }

    static double checkedRate(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("A dropout rate lies in [0, 1), " + rate + " does not.");
        }
        return rate;
    }

    /** 0 with probability {@code rate}, else 1/(1 − rate). */
    public static INDArray drawMask(long[] shape, DataType type, double rate) {
        return Nd4j.rand(shape).gte(rate).castTo(type).divi(1 - rate);
    }

    /** Probability of dropping. */
    public double rate() {
        return rate;
    }

    /** The mask of the last training step, 0 or 1/(1−rate), in the shape of the activations. */
    public Optional<INDArray> lastMask() {
        return Optional.ofNullable(lastMask);
    }

    @Override
    public INDArray applyDropout(INDArray activations, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        INDArray drawn;
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            drawn = drawMask(activations.shape(), result.dataType(), rate);
        }
        mask = drawn;
        lastMask = drawn;
        return activations.castTo(result.dataType()).muli(drawn, result);
    }

    @Override
    public INDArray backprop(INDArray gradAtOutput, INDArray gradAtInput, int iteration, int epoch) {
        INDArray used = mask;
        if (used == null) {
            throw new IllegalStateException("The backward pass of a dropout needs a training forward pass before it.");
        }
        mask = null;
        return gradAtOutput.muli(used.castTo(gradAtOutput.dataType()), gradAtInput);
    }

    @Override
    public void clear() {
        mask = null;
    }

    @Override
    public InvertedDropout clone() {
        return new InvertedDropout(rate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InvertedDropout that && that.rate == rate;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(rate);
    }
}
