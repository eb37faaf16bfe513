package org.neurarium.nn.fused;

import java.util.Optional;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;

/** Which kernel computes which activation. */
final class ActivationKernels {

    private static final double SELU_SCALE = 1.0507009873554804934193349852946;
    private static final double SELU_ALPHA = 1.6732632423543772848170429916717;

    private ActivationKernels() {
    }

    /** The kernel, or nothing for activations that the fused step does not take (randomised and learned ones). */
    static Optional<ActivationKernel> find(String id, double... parameters) {
        Optional<ActivationFunction> function = ActivationCatalogue.find(id);
        return function.map(f -> create(f, parameters.length == 0 ? f.defaults() : parameters));
    }

    private static @org.jspecify.annotations.Nullable ActivationKernel create(ActivationFunction f, double[] p) {
        return switch (f.id()) {
            case "identity" -> new SmoothKernels.Identity();
            case "tanh" -> new SmoothKernels.Tanh();
            case "sigmoid" -> new SmoothKernels.Sigmoid();
            case "silu" -> new SmoothKernels.SelfGated(1);
            case "gelu" -> new SmoothKernels.SelfGated(1.702f);
            case "softsign" -> new SmoothKernels.SoftSign();
            case "isru" -> new SmoothKernels.Isru((float) p[0]);
            case "relu" -> new RectifierKernels.Relu();
            case "leaky-relu" -> new RectifierKernels.Leaky((float) p[0]);
            case "elu" -> new RectifierKernels.Exponential(1, p[0]);
            case "selu" -> new RectifierKernels.Exponential(SELU_SCALE, SELU_ALPHA);
            case "softmax" -> new SoftmaxKernel();
            case "rrelu" -> null;
            default -> f.isElementwise() ? new CurveKernel(f, p) : null;
        };
    }
}
