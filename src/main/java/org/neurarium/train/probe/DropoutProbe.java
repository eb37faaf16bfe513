package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * What dropout and drop-connect let through in the newest training step: 0 where something was dropped, else 1/(1 − rate).
 *
 * @param node layer to read
 */
public record DropoutProbe(String node) implements Probe<DropoutProbe.Frame> {
    /**
     * @param activations by part of the layer ("" for the layer itself): the mask of its output, batch first
     * @param weights by part: the mask of its kernel, {@code [in, out]}
     */
    public record Frame(Map<String, Glass.Inside> activations, Map<String, Glass.Inside> weights) {
        /** The mask of the layer's own output, {@code [batch × units]}. */
        public float[] mask() {
            return activations.get("").values();
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public boolean needsGradients() {
        return true;
    }

    @Override
    public Frame read(NetworkReading network) {
        var step = network.newestStep(node);
        return new Frame(named(step, "mask"), named(step, "weightMask"));
    }

    private static Map<String, Glass.Inside> named(Map<String, Map<String, Glass.Inside>> step, String name) {
        Map<String, Glass.Inside> masks = new LinkedHashMap<>();
        step.forEach((part, inside) -> {
            Glass.Inside mask = inside.get(name);
            if (mask != null) {
                masks.put(part, mask);
            }
        });
        return Map.copyOf(masks);
    }
}
