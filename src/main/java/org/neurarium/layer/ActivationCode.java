package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurarium.document.spec.Shape;

/** Activation functions with fixed parameters in exported code. */
final class ActivationCode {
    private static final String PACKAGE = "org.nd4j.linalg.activations.impl.";
    private static final Map<String, String> STOCK = Map.ofEntries(
            Map.entry("identity", "ActivationIdentity"), Map.entry("sigmoid", "ActivationSigmoid"),
            Map.entry("tanh", "ActivationTanH"), Map.entry("softsign", "ActivationSoftSign"),
            Map.entry("hard-sigmoid", "ActivationHardSigmoid"), Map.entry("relu", "ActivationReLU"),
            Map.entry("leaky-relu", "ActivationLReLU"), Map.entry("elu", "ActivationELU"),
            Map.entry("selu", "ActivationSELU"), Map.entry("softplus", "ActivationSoftPlus"),
            Map.entry("silu", "ActivationSwish"), Map.entry("gelu", "ActivationGELU"),
            Map.entry("softmax", "ActivationSoftmax"));

    private ActivationCode() {
    }

    /** The value of Keras' argument {@code activation}. */
    static String keras(String id, List<Double> p) {
        return switch (id) {
            case "identity" -> "None";
            case "sigmoid", "tanh", "softsign", "relu", "selu", "softplus", "silu", "softmax" -> '"' + id + '"';
            case "elu" -> p.get(0) == 1 ? "\"elu\"" : "lambda z: keras.activations.elu(z, alpha=" + p.get(0) + ")";
            case "leaky-relu" -> "lambda z: keras.activations.leaky_relu(z, negative_slope=" + p.get(0) + ")";
            case "hard-sigmoid" -> "lambda z: ops.clip(0.2 * z + 0.5, 0.0, 1.0)";
            case "gelu" -> "lambda z: z * ops.sigmoid(1.702 * z)";
            case "binary-step" -> "lambda z: ops.cast(z >= 0, \"float32\")";
            case "arctan" -> "ops.arctan";
            case "isru" -> "lambda z: z / ops.sqrt(1.0 + " + p.get(0) + " * z * z)";
            case "isrlu" -> "lambda z: ops.where(z > 0, z, z / ops.sqrt(1.0 + " + p.get(0) + " * z * z))";
            case "rrelu" -> "lambda z: ops.where(z > 0, z, " + (p.get(0) + p.get(1)) / 2 + " * z)"; // its test form
            case "bent-identity" -> "lambda z: (ops.sqrt(z * z + 1.0) - 1.0) / 2.0 + z";
            default -> throw new IllegalArgumentException("no Keras code for " + id);
        };
    }

    /** PyTorch's expression over the variable {@code {out}}. */
    static String pytorch(String id, List<Double> p) {
        return switch (id) {
            case "identity" -> "{out}";
            case "sigmoid", "tanh", "relu" -> "torch." + id + "({out})";
            case "softsign", "softplus", "silu", "selu" -> "F." + id + "({out})";
            case "softmax" -> "F.softmax({out}, dim=-1)";
            case "elu" -> "F.elu({out}, alpha=" + p.get(0) + ")";
            case "leaky-relu" -> "F.leaky_relu({out}, " + p.get(0) + ")";
            case "rrelu" -> "F.rrelu({out}, " + p.get(0) + ", " + p.get(1) + ", training=self.training)";
            case "hard-sigmoid" -> "(0.2 * {out} + 0.5).clamp(0, 1)";
            case "gelu" -> "{out} * torch.sigmoid(1.702 * {out})";
            case "binary-step" -> "({out} >= 0).float()";
            case "arctan" -> "torch.atan({out})";
            case "isru" -> "{out} / torch.sqrt(1 + " + p.get(0) + " * {out} ** 2)";
            case "isrlu" -> "torch.where({out} > 0, {out}, {out} / torch.sqrt(1 + " + p.get(0) + " * {out} ** 2))";
            case "bent-identity" -> "(torch.sqrt({out} ** 2 + 1) - 1) / 2 + {out}";
            default -> throw new IllegalArgumentException("no PyTorch code for " + id);
        };
    }

    /** The forward pass of a module with this activation behind it. */
    static List<String> forward(String id, List<Double> p) {
        List<String> lines = new ArrayList<>();
        lines.add("{out} = {self}({in})");
        if (!id.equals("identity")) {
            lines.add("{out} = " + pytorch(id, p));
        }
        return lines;
    }

    /** A Deeplearning4j activation; one of ours where it has none, or none with this parameter. */
    static String dl4j(String id, List<Double> p) {
        if (!isStock(id, p)) {
            String values = String.join(", ", p.stream().map(String::valueOf).toList());
            return "ActivationCatalogue.find(\"" + id + "\").orElseThrow().toDl4j(" + values + ")";
        }
        return "new " + STOCK.get(id) + "(" + (id.equals("leaky-relu") ? p.get(0) : "") + ")";
    }

    /** For what has this shape. */
    static String dl4j(Shape shape, String id, List<Double> p) {
        return ActivationSettings.isPerPlace(shape, id) ? "new ChannelSoftmax()" : dl4j(id, p);
    }

    static String dl4jImport(Shape shape, String id, List<Double> p) {
        return ActivationSettings.isPerPlace(shape, id) ? "org.neurarium.nn.activation.ChannelSoftmax" : dl4jImport(id, p);
    }

    static String dl4jImport(String id, List<Double> p) {
        return isStock(id, p) ? PACKAGE + STOCK.get(id) : "org.neurarium.nn.activation.ActivationCatalogue";
    }

    private static boolean isStock(String id, List<Double> p) {
        return STOCK.containsKey(id) && (!id.equals("elu") || p.get(0) == 1);
    }
}
