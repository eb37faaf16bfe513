package org.neurarium.layer;

import java.util.List;

/**
 * What a layer is to the fused kernel: y = f(xW + b) and nothing more. A network that is a chain of these is stepped
 * without Deeplearning4j's per-operation cost.
 *
 * @param activation id in the activation catalogue
 * @param activationParameters that function's parameters, in its order
 * @param l1 the layer's own λ of λΣ|w|, or NaN for the project's
 * @param l2 the layer's own λ of λΣw², or NaN for the project's
 */
public record DensePart(int units, String activation, List<Double> activationParameters, boolean useBias, double l1,
                        double l2) {
    public DensePart {
        activationParameters = List.copyOf(activationParameters);
    }
}
