package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one layer fares: distributions of its activations, parameters and gradients, and units that do nothing.
 *
 * <ul>
 * <li>dead: the unit gives the same value (to 1e-6) for every example it was shown;
 * <li>saturated: at least 95 % of its activations lie within 1 % of the layer's range from that range's ends, where
 *     the activation function is flat (meant for bounded functions such as tanh and the sigmoid);
 * <li>update ratio: Euclidean norm of the newest update divided by that of the parameters; about 1e-3 is healthy.
 * </ul>
 *
 * @param node layer to look at
 * @param bins bins of each histogram
 * @param examples how many training examples are shown to the layer, at most
 */
public record LayerStatisticsProbe(String node, int bins, int examples) implements Probe<LayerStatisticsProbe.Frame> {
    private static final float SAME = 1e-6f;
    private static final float EDGE = 0.01f;
    private static final float MOSTLY = 0.95f;

    /**
     * @param parameters a histogram per parameter name; so are gradients and update ratios, which are empty and NaN
     *     before the first update
     * @param dead indices of dead units
     * @param saturated indices of saturated units
     */
    public record Frame(Histogram activations, Map<String, Histogram> parameters, Map<String, Histogram> gradients,
                        Map<String, Float> updateRatios, int units, int[] dead, int[] saturated) {
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
        float[] inputs = train.inputs(0, count);
        float[] out = count == 0 ? new float[0] : network.activations(List.of(node), inputs, count).get(0); // [count, units]
        int units = (int) network.outputShape(node).count();
        Map<String, Histogram> parameters = new LinkedHashMap<>();
        Map<String, Histogram> gradients = new LinkedHashMap<>();
        Map<String, Float> ratios = new LinkedHashMap<>();
        for (String name : network.parameterNames(node)) {
            float[] values = network.parameter(node, name);
            parameters.put(name, Histogram.of(values, bins));
            gradients.put(name, Histogram.of(network.gradient(node, name), bins));
            ratios.put(name, (float) (norm(network.update(node, name)) / norm(values)));
        }
        return new Frame(Histogram.of(out, bins), parameters, gradients, ratios, units, dead(out, units),
                saturated(out, units));
    }

    private static int[] dead(float[] out, int units) {
        return java.util.stream.IntStream.range(0, out.length == 0 ? 0 : units)
                .filter(u -> same(out, units, u)).toArray();
    }

    private static boolean same(float[] out, int units, int unit) {
        for (int i = unit; i < out.length; i += units) {
            if (!(Math.abs(out[i] - out[unit]) <= SAME)) {
                return false;
            }
        }
        return out.length > units;
    }

    private static int[] saturated(float[] out, int units) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float v : out) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        float edge = EDGE * (high - low);
        float below = low + edge;
        float above = high - edge;
        return java.util.stream.IntStream.range(0, edge > 0 ? units : 0)
                .filter(u -> shareOutside(out, units, u, below, above) >= MOSTLY).toArray();
    }

    private static float shareOutside(float[] out, int units, int unit, float below, float above) {
        int outside = 0;
        int all = 0;
        for (int i = unit; i < out.length; i += units) {
            if (out[i] <= below || out[i] >= above) {
                outside++;
            }
            all++;
        }
        return (float) outside / all;
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
