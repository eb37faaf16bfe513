package org.neurarium.train.probe;

import java.util.Map;

/**
 * What the parts of a layer give for one example, where it is made of several.
 *
 * @param node layer to read
 * @param input one example in the data's own units
 */
public record PartsProbe(String node, Inputs input) implements Probe<PartsProbe.Frame> {
    /** @param parts by name of the part: {@code forward}, {@code norm1}, …; empty for a layer that is one piece */
    public record Frame(Map<String, float[]> parts) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        return new Frame(Map.copyOf(network.parts(node, input.normalised(network), 1)));
    }
}
