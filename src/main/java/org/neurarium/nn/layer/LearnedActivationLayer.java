package org.neurarium.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.activation.LearnedCurve;
import org.neurarium.nn.activation.LearnedCurves;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * An activation with learned parameters, one set per unit (per channel after a convolution, per feature in a sequence):
 * PReLU, SReLU, APL or soft exponential. Parameters {@code p0}, {@code p1}, … are vectors of length nIn, in the order
 * of the curve; they are not regularised (He et al. 2015, §2.1: decay would push PReLU towards ReLU).
 *
 * <p>Deeplearning4j's PReLU layer overwrites the activations of the layer before it when it does not train.
 */
public final class LearnedActivationLayer extends BlockLayer {

    private static final long serialVersionUID = 1;

    private static final Map<String, LearnedCurve> CURVES = Map.of("prelu", LearnedCurves.PRELU, "srelu", LearnedCurves.SRELU,
            "apl", LearnedCurves.APL, "soft-exponential", LearnedCurves.SOFT_EXPONENTIAL);

    @JsonProperty
    private String curveId = "prelu";
    @JsonProperty
    private double[] initial = {0.25};

    private LearnedActivationLayer() {
    }

    private LearnedActivationLayer(Builder builder) {
        super(builder);
        curveId = builder.activation;
        initial = builder.initial;
        initializeConstraints(builder);
    }

    /** The id in the activation catalogue. */
    public String activationId() {
        return curveId;
    }

    LearnedCurve curve() {
        return CURVES.get(curveId);
    }

    int parametersPerUnit() {
        return initial.length;
    }

    @Override
    protected List<ParamBlock> blocks() {
        List<ParamBlock> blocks = new ArrayList<>();
        for (int i = 0; i < initial.length; i++) {
            double value = initial[i];
            blocks.add(new ParamBlock("p" + i, new long[] {nIn}, Role.FREE, view -> view.assign(value)));
        }
        return blocks;
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new LearnedActivation(conf, type);
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return inputType;
    }

    @Override
    public void setNIn(InputType inputType, boolean override) {
        if (nIn <= 0 || override) {
            if (inputType instanceof InputType.InputTypeConvolutional image) {
                nIn = image.getChannels();
            } else {
                super.setNIn(inputType, override);
            }
            nOut = nIn;
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof LearnedActivationLayer that && that.curveId.equals(curveId)
                && java.util.Arrays.equals(that.initial, initial);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + curveId.hashCode();
    }

    /** Builds one. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private final String activation;
        private final double[] initial;

        /**
         * @param activation id of the catalogue: {@code prelu}, {@code srelu}, {@code apl}, {@code soft-exponential}
         * @param initial initial value of each parameter of the curve, the same for all units
         */
        public Builder(String activation, double... initial) {
            if (!CURVES.containsKey(activation)) {
                throw new IllegalArgumentException("\"" + activation + "\" is not an activation with learned parameters.");
            }
            this.activation = activation;
            this.initial = initial.clone();
        }

        /** APL with that many hinges, spread over [−1, 1], slopes 0.2 divided among them. */
        public static Builder apl(int hinges) {
            double[] p = new double[2 * hinges];
            for (int s = 0; s < hinges; s++) {
                p[s] = 0.2 / hinges;
                p[hinges + s] = (2.0 * s + 1) / hinges - 1;
            }
            return new Builder("apl", p);
        }

        /** Number of units, where no input type tells it. */
        public Builder size(long units) {
            setNIn(units);
            setNOut(units);
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public LearnedActivationLayer build() {
            return new LearnedActivationLayer(this);
        }
    }
}
