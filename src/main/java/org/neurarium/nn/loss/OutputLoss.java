package org.neurarium.nn.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossUtil;

/**
 * Base of our losses. A loss is a number per output, [batch, outputs], reduced to one per example by the sum or the mean
 * over the outputs; Deeplearning4j then takes the mean over the batch.
 *
 * <p>Masks are as in Deeplearning4j: one column, or the shape of the labels.
 */
public abstract class OutputLoss implements ILossFunction {

    private static final long serialVersionUID = 1;

    /** The loss of each output. Arguments may not be changed. */
    protected abstract INDArray elements(INDArray labels, INDArray preOutput, IActivation activation); // [batch, outputs]

    /** d(sum of the elements)/d preOutput. Arguments may not be changed. */
    protected abstract INDArray elementGradient(INDArray labels, INDArray preOutput, IActivation activation,
            @Nullable INDArray mask); // [batch, outputs]

    /** Whether an example's loss is the mean over its outputs, not their sum. */
    protected abstract boolean meanOverOutputs();

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        INDArray elements = elements(checked(labels, preOutput), preOutput, activation);
        if (mask != null) {
            LossUtil.applyMask(elements, mask);
        }
        INDArray perExample = elements.sum(true, 1); // [batch, 1]
        return meanOverOutputs() ? perExample.divi(labels.size(1)) : perExample;
    }

    @Override
    public double computeScore(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask,
            boolean average) {
        double sum = computeScoreArray(labels, preOutput, activation, mask).sumNumber().doubleValue();
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        INDArray gradient = elementGradient(checked(labels, preOutput), preOutput, activation, mask);
        if (mask != null) {
            LossUtil.applyMask(gradient, mask);
        }
        return meanOverOutputs() ? gradient.divi(labels.size(1)) : gradient;
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray preOutput, IActivation activation,
            @Nullable INDArray mask, boolean average) {
        return new Pair<>(computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    /** dL/dz from dL/dy. Softmax mixes outputs, so a mask per output must act on dL/dy already. */
    protected static INDArray throughActivation(INDArray slope, INDArray preOutput, IActivation activation,
            @Nullable INDArray mask) {
        if (mask != null && LossUtil.isPerOutputMasking(slope, mask)) {
            LossUtil.applyMask(slope, mask);
        }
        return activation.backprop(preOutput.dup(), slope).getFirst();
    }

    /** y = activation(z), as a new array. */
    protected static INDArray output(INDArray preOutput, IActivation activation) {
        return activation.getActivation(preOutput.dup(), true);
    }

    private static INDArray checked(INDArray labels, INDArray preOutput) {
        if (!labels.equalShapes(preOutput)) {
            throw new IllegalArgumentException("The labels have the shape " + labels.shapeInfoToString()
                    + ", the outputs " + preOutput.shapeInfoToString() + ".");
        }
        return labels.castTo(preOutput.dataType());
    }

    @Override
    public String name() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
