package org.neurarium.train.probe;

import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * What a layer computes between its input and its output for one example: gates and states of a recurrent layer per
 * unit and step, scores and weights of an attention per head.
 *
 * @param node layer to read
 * @param input one example in the data's own units
 * @param own whether a decoder is told the network's own answer ({@link AnswerProbe}), not what stands in the example;
 *     means nothing without a decoder
 */
public record InsideProbe(String node, Inputs input, boolean own) implements Probe<InsideProbe.Frame> {
    /** A decoder is told what stands in the example. */
    public InsideProbe(String node, Inputs input) {
        this(node, input, false);
    }

    /**
     * @param parts by part of the layer ("" for the layer itself), then by quantity: {@code forget}, {@code weights}, …;
     *     the batch axis of every shape is 1
     */
    public record Frame(Map<String, Map<String, Glass.Inside>> parts) {
        /** A quantity of the layer itself, row-major {@code [steps × units]} in a recurrent layer. */
        public float[] values(String quantity) {
            return parts.get("").get(quantity).values();
        }

        /** How many numbers a quantity of the layer itself has at each step. */
        public int width(String quantity) {
            int[] shape = parts.get("").get(quantity).shape();
            return shape[shape.length - 1];
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        float[] fed = own ? AnswerProbe.written(input, network) : input.normalised(network);
        return new Frame(network.inside(node, fed, 1));
    }
}
