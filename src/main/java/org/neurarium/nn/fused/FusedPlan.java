package org.neurarium.nn.fused;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fused network computes.
 *
 * @param layers dense layers, each with the inputs that the one before has units
 * @param loss id of the loss catalogue
 * @param optimizer id of the optimizer catalogue, first order
 * @param settings of the optimizer, missing ones by default
 * @param clipping of gradients
 * @param maxBatch most examples in one step
 */
public record FusedPlan(List<FusedLayer> layers, String loss, String optimizer, Map<String, Double> settings, Clipping clipping,
        int maxBatch) {

    /** Beyond this many parameters the step would not be faster than Deeplearning4j's own. */
    static final int MOST_PARAMETERS = 50_000_000;

    /** Copies the lists. */
    public FusedPlan {
        layers = List.copyOf(layers);
        settings = Map.copyOf(settings);
    }

    /** Numbers in the flattened parameter vector. */
    public int parameters() {
        return layers.stream().mapToInt(FusedLayer::parameters).sum();
    }

    /** Why the fused step cannot take this plan, for logs; empty when it can. */
    public Optional<String> refusal() {
        if (layers.isEmpty() || maxBatch < 1) {
            return Optional.of("no layers or no batch");
        }
        for (int l = 0; l < layers.size(); l++) {
            FusedLayer layer = layers.get(l);
            if (ActivationKernels.find(layer.activation(), layer.activationParameters()).isEmpty()) {
                return Optional.of("activation " + layer.activation());
            }
            if (layer.inputs() < 1 || layer.units() < 1 || l > 0 && layers.get(l - 1).units() != layer.inputs()) {
                return Optional.of("widths at layer " + l);
            }
        }
        long parameters = layers.stream().mapToLong(l -> ((long) l.inputs() + 1) * l.units()).sum();
        if (parameters > MOST_PARAMETERS) {
            return Optional.of(parameters + " parameters");
        }
        if (LossKernel.find(loss).isEmpty()) {
            return Optional.of("loss " + loss);
        }
        return UpdateKernel.find(optimizer, settings).isEmpty() ? Optional.of("optimizer " + optimizer) : Optional.empty();
    }
}
