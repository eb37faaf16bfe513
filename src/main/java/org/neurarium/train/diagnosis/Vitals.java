package org.neurarium.train.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * How the layers fare at one moment of training.
 *
 * @param layers those with a kernel, or with units that can die or saturate, in forward order
 * @param nanos how long it took to read them
 */
public record Vitals(List<Layer> layers, long nanos) {
    public Vitals {
        layers = List.copyOf(layers);
    }

    /** Read in no time. */
    public Vitals(List<Layer> layers) {
        this(layers, 0);
    }

    /**
     * One layer.
     *
     * @param gradient root mean square of ∂L/∂w over its kernels, for the newest batch's mean loss; NaN where it has no kernel or
     *     before the first batch
     * @param updateRatio ‖Δw‖ / ‖w‖ over its kernels; NaN likewise
     * @param units places of its output's last axis: neurons, channels
     * @param dead units that give nothing above 0 for any of the examples shown; −1 where units cannot die
     * @param saturated units of which 95 % of the activations lie within 1 % of the function's range from its ends; −1 where the
     *     function is not bounded
     * @param steps length of the sequences it goes through, 0 where it is not asked about time
     * @param reachingBack ‖∂L/∂h₁‖ divided by the largest ‖∂L/∂h_t‖ of all steps t; NaN where it is not asked
     */
    public record Layer(String node, double gradient, double updateRatio, int units, int dead, int saturated, int steps,
                        double reachingBack) {
        boolean hasKernel() {
            return !Double.isNaN(gradient);
        }
    }

    Optional<Layer> find(String node) {
        return layers.stream().filter(l -> l.node().equals(node)).findFirst();
    }
}
