package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How several layers fare, from one forward pass over some training examples: spread of activations, parameters and gradients,
 * the size of the newest update, and units that do nothing. A unit is one place of the output's last axis: a neuron, a channel.
 *
 * @param layers what to look at
 * @param examples training examples that are shown to the network, at most
 */
public record SpreadProbe(List<Asked> layers, int examples) implements Probe<SpreadProbe.Frame> {
    /** Share of a bounded function's range, from either end, that counts as saturated. */
    public static final float EDGE = 0.01f;
    /** Share of a unit's activations there that makes the unit saturated. */
    public static final float MOSTLY = 0.95f;

    public SpreadProbe {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param rectifies whether it gives 0 for all negative sums (ReLU), so that units can die
     * @param low least value of its activation function, {@code high} the largest; NaN where it is not bounded
     */
    public record Asked(String node, boolean rectifies, float low, float high) {
    }

    /** By layer. */
    public record Frame(Map<String, Layer> layers) {
    }

    /**
     * One layer's numbers.
     *
     * @param activations over all examples and units
     * @param parameters all trained numbers of the layer; empty percentiles (NaN) where it has none
     * @param gradients of the newest batch's mean loss by these, NaN before the first
     * @param gradientNorm their Euclidean norm
     * @param updateRatio norm of the newest update divided by that of the parameters; NaN before the first
     * @param dead units that gave nothing above 0 for any of the examples; −1 where units cannot die
     * @param saturated units of which 95 % of the activations lie within 1 % of the function's range from its ends; −1 where
     *     it has none
     */
    public record Layer(Spread activations, Spread parameters, Spread gradients, float gradientNorm, float updateRatio,
                        int units, int dead, int saturated) {
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
        var train = network.data().train();
        int count = Math.min(examples, train.count());
        List<String> nodes = layers.stream().map(Asked::node).toList();
        List<float[]> outputs = network.activations(nodes, train.inputs(0, count), count);
        Map<String, Layer> found = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            found.put(nodes.get(i), layer(network, layers.get(i), outputs.get(i)));
        }
        return new Frame(found);
    }

    private static Layer layer(NetworkReading network, Asked asked, float[] outputs) {
        float[] parameters = all(network, asked.node(), 0);
        float[] gradients = all(network, asked.node(), 1);
        float[] updates = all(network, asked.node(), 2);
        var shape = network.outputShape(asked.node());
        int units = shape.rank() == 0 ? 1 : Math.max(1, shape.size(shape.rank() - 1));
        int dead = asked.rectifies() ? units(outputs, units, asked, true) : -1;
        int saturated = Float.isNaN(asked.low()) ? -1 : units(outputs, units, asked, false);
        return new Layer(Spread.of(outputs), Spread.of(parameters), Spread.of(gradients), (float) norm(gradients),
                (float) (norm(updates) / norm(parameters)), units, dead, saturated);
    }

    /** Every parameter of a layer, its gradient or its update, one after the other. */
    private static float[] all(NetworkReading network, String node, int what) {
        List<float[]> parts = network.parameterNames(node).stream().map(name -> what == 0 ? network.parameter(node, name)
                : what == 1 ? network.gradient(node, name) : network.update(node, name)).toList();
        float[] all = new float[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int units(float[] outputs, int units, Asked asked, boolean dead) {
        float edge = EDGE * (asked.high() - asked.low());
        int found = 0;
        for (int u = 0; u < units; u++) {
            int hits = 0;
            int all = 0;
            for (int i = u; i < outputs.length; i += units) {
                float v = outputs[i];
                hits += (dead ? v > 0 : v <= asked.low() + edge || v >= asked.high() - edge) ? 1 : 0;
                all++;
            }
            found += all > 0 && (dead ? hits == 0 : hits >= MOSTLY * all) ? 1 : 0;
        }
        return found;
    }

    private static double norm(float[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double squares = 0;
        for (float v : values) {
            squares += (double) v * v;
        }
        return Math.sqrt(squares);
    }
}
