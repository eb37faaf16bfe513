package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * How much of the loss reaches back in time: ‖∂L/∂h_t‖ at every step t of a recurrent layer, for L the mean loss of some
 * examples as in training (Pascanu et al. 2013). Step T − 1 is lag 0.
 *
 * @param node recurrent layer
 * @param validation whether the examples are of the part held out
 * @param first first example
 * @param count how many examples
 */
public record LagProbe(String node, boolean validation, int first, int count) implements Probe<LagProbe.Frame> {
    /** @param norms by part of the layer ("" for the layer itself): Euclidean norm over examples and units, per step */
    public record Frame(Map<String, float[]> norms) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        Map<String, float[]> norms = new LinkedHashMap<>();
        network.learningInside(node, validation, first, count).forEach((part, inside) -> {
            Glass.Inside gradient = inside.get("hiddenGradient");
            if (gradient != null) {
                norms.put(part, norms(gradient));
            }
        });
        return new Frame(Map.copyOf(norms));
    }

    /** Deeplearning4j's gradients are those of the batch's summed loss, hence the division. */
    private static float[] norms(Glass.Inside gradient) {
        int examples = gradient.shape()[0];
        int steps = gradient.shape()[1];
        int units = gradient.shape()[2];
        float[] norms = new float[steps];
        for (int t = 0; t < steps; t++) {
            double squares = 0;
            for (int i = 0; i < examples * units; i++) {
                float g = gradient.values()[(i / units * steps + t) * units + i % units];
                squares += (double) g * g;
            }
            norms[t] = (float) (Math.sqrt(squares) / examples);
        }
        return norms;
    }
}
