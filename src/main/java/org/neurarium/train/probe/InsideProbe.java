package org.neurarium.train.probe;

import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * What a layer computes between its input and its output for one example: gates and states of a recurrent layer per
 * unit and step, scores and weights of an attention per head.
 *
 * @param node layer to read
 * @param input one example in the data's own units
 */
public record InsideProbe(String node, Inputs input) implements Probe<InsideProbe.Frame> {
    /**
     * @param parts by part of the layer ("" for the layer itself), then by quantity: {@code forget}, {@code weights}, …;
     *     the batch axis of every shape is 1
     */
    public record Frame(Map<String, Map<String, Glass.Inside>> parts) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        return new Frame(network.inside(node, input.normalised(network), 1));
    }
}
