package org.neurarium.train.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one update does to every layer: what it gives for an example with the present parameters, and of the newest step the
 * norm of its gradient and the number that was changed most.
 *
 * @param inputs one example
 */
public record StepProbe(Inputs inputs) implements Probe<StepProbe.Frame> {
    /** Outputs of a layer that are kept; more are not read. */
    public static final int SHOWN = 3;

    /** Layers in forward order. */
    public record Frame(List<Layer> layers, double gradientNorm) {
    }

    /**
     * @param outputs the first of what it gives, as in testing
     * @param count how many numbers it gives
     * @param gradientNorm √Σ(∂L/∂wᵢ)² over its parameters; NaN without any, or before the first step
     * @param change of the number that the newest step changed most; null without any
     */
    public record Layer(String node, float[] outputs, int count, double gradientNorm, @Nullable Change change) {
    }

    /** One number: {@code after = before − update}. */
    public record Change(String parameter, int index, float after, float gradient, float update) {
        public float before() {
            return after + update;
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
        List<String> nodes = network.nodes();
        List<float[]> all = network.activations(nodes, inputs.normalised(network), 1);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            layers.add(layer(network, nodes.get(i), all.get(i)));
        }
        return new Frame(List.copyOf(layers), network.gradientNorm());
    }

    private static Layer layer(NetworkReading network, String node, float[] outputs) {
        double squares = 0;
        boolean any = false;
        Change most = null;
        for (String name : network.parameterNames(node)) {
            float[] values = network.parameter(node, name);
            float[] gradients = network.gradient(node, name);
            float[] updates = network.update(node, name);
            for (int k = 0; k < gradients.length && k < updates.length; k++) {
                any = true;
                squares += (double) gradients[k] * gradients[k];
                if (most == null || Math.abs(updates[k]) > Math.abs(most.update())) {
                    most = new Change(name, k, values[k], gradients[k], updates[k]);
                }
            }
        }
        return new Layer(node, Arrays.copyOf(outputs, Math.min(SHOWN, outputs.length)), outputs.length, any ? Math.sqrt(squares) : Double.NaN, most);
    }
}
