package org.neurarium.train.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.nn.layer.Glass;

/**
 * What normalising layers go by: batch normalisation by the newest training batch and by its running statistics, layer
 * normalisation by each step of one example.
 *
 * @param node layer to read
 * @param input one example in the data's own units; none where only batch normalisation is asked about
 */
public record NormalizationProbe(String node, Inputs input) implements Probe<NormalizationProbe.Frame> {
    /**
     * Batch normalisation, per unit or channel.
     *
     * @param batchMean of the newest training step's batch; empty before the first
     * @param batchVariance divided by n; empty before the first
     */
    public record Batch(float[] batchMean, float[] batchVariance, float[] movingMean, float[] movingVariance, float[] gamma,
                        float[] beta) {
    }

    /**
     * Layer normalisation.
     *
     * @param mean of the features of each step (one for an example that is no sequence)
     * @param deviation their standard deviation, divided by n, without ε
     * @param gamma per feature; {@code beta} too
     */
    public record Steps(float[] mean, float[] deviation, float[] gamma, float[] beta) {
    }

    /** By part of the layer, "" for the layer itself. */
    public record Frame(Map<String, Batch> batch, Map<String, Steps> steps) {
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
        Map<String, Steps> steps = new LinkedHashMap<>();
        if (input.size() > 0) {
            network.inside(node, input.normalised(network), 1).forEach((part, inside) -> {
                if (inside.containsKey("deviation")) {
                    steps.put(part, new Steps(values(inside, "mean"), values(inside, "deviation"),
                            parameter(network, part, "gamma"), parameter(network, part, "beta")));
                }
            });
        }
        return new Frame(network.parameterNames(node).contains("movingMean") ? Map.of("", batch(network)) : Map.of(), Map.copyOf(steps));
    }

    private Batch batch(NetworkReading network) {
        Map<String, Glass.Inside> step = network.newestStep(node).getOrDefault("", Map.of());
        float[] variance = network.parameter(node, "movingLog10Deviation");
        for (int i = 0; i < variance.length; i++) {
            variance[i] = (float) Math.pow(10, 2 * variance[i]);
        }
        return new Batch(values(step, "batchMean"), values(step, "batchVariance"), network.parameter(node, "movingMean"), variance,
                network.parameter(node, "gamma"), network.parameter(node, "beta"));
    }

    private static float[] values(Map<String, Glass.Inside> inside, String name) {
        Glass.Inside found = inside.get(name);
        return found == null ? new float[0] : found.values();
    }

    private float[] parameter(NetworkReading network, String part, String name) {
        List<String> names = network.parameterNames(node);
        String own = part.isEmpty() ? name : part + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return names.contains(own) ? network.parameter(node, own) : new float[0];
    }
}
