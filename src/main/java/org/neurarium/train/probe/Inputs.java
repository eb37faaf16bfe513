package org.neurarium.train.probe;

import java.util.Arrays;

/** Inputs as part of a question: compared by their numbers. In the data's own units, before normalisation. */
public final class Inputs {
    private final float[] values;

    private Inputs(float[] values) {
        this.values = values;
    }

    public static Inputs of(float... values) {
        return new Inputs(values.clone());
    }

    public int size() {
        return values.length;
    }

    /** How many examples they are. */
    int count(NetworkReading network) {
        var train = network.data().train();
        var decoder = train.sequences().decoder();
        return values.length / Math.max(1, (int) train.shape().count() + (decoder == null ? 0 : decoder.steps()));
    }

    /** The numbers as the network sees them. */
    float[] normalised(NetworkReading network) {
        float[] copy = values.clone();
        network.data().normalization().apply(copy);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inputs that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Inputs" + Arrays.toString(values);
    }
}
