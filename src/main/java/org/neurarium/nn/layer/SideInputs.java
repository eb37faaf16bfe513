package org.neurarium.nn.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer (the part of it that runs) that is fed by more than one wire. Deeplearning4j gives a layer one input; the
 * others come past it through the {@link SideInputVertex} in front of the layer, which calls this.
 */
public interface SideInputs {
    /**
     * The other inputs of the forward pass that follows, first wire first. The arrays may be overwritten once that pass
     * is over: copy what the backward pass needs.
     */
    void sideInputs(List<INDArray> values);

    /** Masks of the other inputs, {@code [batch, time]}, null where all steps are valid. Called before the forward pass. */
    void sideMasks(List<@Nullable INDArray> masks);

    /** Loss gradients by the other inputs, in the same order, after the layer's backward pass. */
    List<INDArray> sideGradients();
}
