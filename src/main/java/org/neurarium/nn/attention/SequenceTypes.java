package org.neurarium.nn.attention;

import org.deeplearning4j.nn.conf.inputs.InputType;

/** Deeplearning4j's input types of what our layers take: sequences, and vectors as sequences of one step. */
final class SequenceTypes {

    private SequenceTypes() {
    }

    static long features(InputType type) {
        return type instanceof InputType.InputTypeRecurrent r ? r.getSize()
                : type instanceof InputType.InputTypeFeedForward f ? f.getSize() : refuse(type);
    }

    /** The same with another number of features. */
    static InputType withFeatures(InputType type, long features) {
        return type instanceof InputType.InputTypeRecurrent r
                ? InputType.recurrent(features, r.getTimeSeriesLength(), r.getFormat()) : InputType.feedForward(features);
    }

    private static long refuse(InputType type) {
        throw new IllegalArgumentException("A sequence or a vector is needed, not " + type + ".");
    }
}
