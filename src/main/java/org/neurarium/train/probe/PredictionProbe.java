package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One example sent through the whole network, with the value of every unit on the way: for the formula of a unit with
 * its live numbers.
 *
 * @param input the example in the data's own units, {@code [features]}
 */
public record PredictionProbe(Inputs input) implements Probe<PredictionProbe.Frame> {
    /** @param values what each layer gives, by node id in forward order */
    public record Frame(Map<String, float[]> values) {
        /** What the last layer gives. */
        public float[] output() {
            float[] last = new float[0];
            for (float[] layer : values.values()) {
                last = layer;
            }
            return last;
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        List<String> nodes = network.nodes();
        List<float[]> all = network.activations(nodes, input.normalised(network), 1);
        Map<String, float[]> values = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            values.put(nodes.get(i), all.get(i));
        }
        return new Frame(java.util.Collections.unmodifiableMap(values));
    }
}
