package org.neurarium.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.WeightsProbe;

/** The weights that a frame tells. */
final class LinkValues {
    private final TrainingFrame frame;
    private final Map<String, Map<String, float[]>> known = new HashMap<>();

    LinkValues(TrainingFrame frame) {
        this.frame = frame;
    }

    /** The link's weight or bias; NaN where the frame does not say. */
    double of(UnitLink link) {
        float[] values = known.computeIfAbsent(link.node(), this::parameters).get(link.parameter());
        return values == null || link.index() >= values.length ? Double.NaN : values[link.index()];
    }

    private Map<String, float[]> parameters(String node) {
        return frame.find(new WeightsProbe(node)).map(WeightsProbe.Frame::parameters).orElse(Map.of());
    }
}
