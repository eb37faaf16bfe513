package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.Map;

/** All parameters of one layer by name, row-major. */
public record WeightsProbe(String node) implements Probe<WeightsProbe.Frame> {
    /** Parameter arrays by name: "kernel" [inputs × units], "bias" [units], … */
    public record Frame(Map<String, float[]> parameters) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        Map<String, float[]> all = new LinkedHashMap<>();
        network.parameterNames(node).forEach(name -> all.put(name, network.parameter(node, name)));
        return new Frame(Map.copyOf(all));
    }
}
