package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * Which steps an answer depends on: ‖∂z/∂x_t‖₂ at every step t that a recurrent layer reads, for z one of the sums of the
 * output layer before its function is applied (softmax and sigmoid would hide how sure answers depend on anything).
 *
 * @param node recurrent layer
 * @param input one example in the data's own units
 * @param own whether a decoder is told the network's own answer, not what stands in the example
 * @param step of the answer; 0 where one answer is for the whole example
 * @param unit of the output layer; −1 for the one that answers, the largest
 */
public record ReachProbe(String node, Inputs input, boolean own, int step, int unit) implements Probe<ReachProbe.Frame> {
    /** Stands for the unit that answers. */
    public static final int ANSWER = -1;

    /**
     * @param norms by part of the layer ("" for the layer itself): per step, padding among them
     * @param step of the answer that was asked about, the last one there is at most
     * @param unit that was asked about
     */
    public record Frame(Map<String, float[]> norms, int step, int unit) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        float[] fed = own ? AnswerProbe.written(input, network) : input.normalised(network);
        var shape = network.outputShape(network.output());
        int units = shape.size(shape.rank() - 1);
        int last = shape.rank() == 2 ? shape.size(0) - 1 : 0;
        int at = Math.max(0, Math.min(last, step));
        int asked = unit >= 0 && unit < units ? unit : largest(network.activations(List.of(network.output()), fed, 1).get(0), at * units, units);
        Map<String, float[]> norms = new LinkedHashMap<>();
        network.outputSlopes(node, fed, at, asked).forEach((part, slope) -> norms.put(part, norms(slope)));
        return new Frame(Map.copyOf(norms), at, asked);
    }

    private static int largest(float[] outputs, int from, int units) {
        int best = 0;
        for (int k = 1; k < units; k++) {
            best = outputs[from + k] > outputs[from + best] ? k : best;
        }
        return best;
    }

    private static float[] norms(Glass.Inside slope) {
        int features = slope.shape()[slope.shape().length - 1];
        float[] norms = new float[slope.values().length / Math.max(1, features)];
        for (int t = 0; t < norms.length; t++) {
            double squares = 0;
            for (int i = 0; i < features; i++) {
                double g = slope.values()[t * features + i];
                squares += g * g;
            }
            norms[t] = (float) Math.sqrt(squares);
        }
        return norms;
    }
}
