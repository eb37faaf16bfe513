package org.neurarium.nn.attention;

import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.layer.BlockLayer;

/** Base of configurations that take sequences or vectors as they come, and leave one as long. */
public abstract class SequenceConf extends BlockLayer {

    private static final long serialVersionUID = 1;

    /** For reading configurations back. */
    protected SequenceConf() {
    }

    /** For builders. */
    protected SequenceConf(FeedForwardLayer.Builder<?> builder) {
        super(builder);
    }

    /** Features of the result. */
    abstract long outputFeatures();

    @Override
    public void setNIn(InputType inputType, boolean override) {
        if (nIn <= 0 || override) {
            nIn = SequenceTypes.features(inputType);
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return null;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return SequenceTypes.withFeatures(inputType, outputFeatures());
    }
}
