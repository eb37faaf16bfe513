package org.neurarium.train.probe;

import java.util.List;

/**
 * What a layer makes of given inputs.
 *
 * @param node layer to read
 * @param inputs one or more examples, {@code [count × features]} in the data's own units
 */
public record ActivationsProbe(String node, Inputs inputs) implements Probe<ActivationsProbe.Frame> {
    /** @param values {@code [count × units]} */
    public record Frame(int count, int units, float[] values) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        int count = inputs.count(network);
        float[] values = network.activations(List.of(node), inputs.normalised(network), count).get(0);
        return new Frame(count, values.length / Math.max(1, count), values);
    }
}
