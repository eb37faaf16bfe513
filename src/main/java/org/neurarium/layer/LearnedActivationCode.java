package org.neurarium.layer;

import java.util.List;
import java.util.stream.Collectors;

/** Activation functions with learned parameters in exported code: a class each where the library has none. */
final class LearnedActivationCode {
    /** f and its parameters in Python: {@code $} stands for the library ({@code ops} or {@code torch}). */
    private record Body(String name, List<String> parameters, String expression) {
    }

    private LearnedActivationCode() {
    }

    private static Body body(String id) {
        return switch (id) {
            case "srelu" -> new Body("SReLU", List.of("tl", "al", "tr", "ar"), "$.where(x >= self.tr, "
                    + "self.tr + self.ar * (x - self.tr), $.where(x > self.tl, x, self.tl + self.al * (x - self.tl)))");
            case "apl" -> new Body("APL", List.of("a", "b"),
                    "$.maximum(x, 0 * x) + self.a * $.maximum(self.b - x, 0 * x)");
            case "soft-exponential" -> new Body("SoftExponential", List.of("alpha"), "soft_exponential(x, self.alpha)");
            default -> throw new IllegalArgumentException("no code for the learned activation " + id);
        };
    }

    static LayerCode of(String id, List<Double> initial, int units) {
        LayerCode.Dl4j dl4j = LayerCode.Dl4j.layer("new LearnedActivationLayer.Builder(\"" + id + "\", " + list(initial)
                + ").nIn(" + units + ").nOut(" + units + ").build()", List.of("org.neurarium.nn.layer.LearnedActivationLayer"));
        if (id.equals("prelu")) {
            return LayerCode.of(LayerCode.Keras.of("layers.PReLU(alpha_initializer=keras.initializers.Constant("
                    + initial.get(0) + "))({in})"), LayerCode.PyTorch.of("nn.PReLU(" + units + ", init=" + initial.get(0) + ")",
                    "{out} = {self}({in})"), dl4j);
        }
        Body body = body(id);
        return LayerCode.of(
                new LayerCode.Keras(body.name() + "(" + list(initial) + ")({in})", List.of(keras(body))),
                new LayerCode.PyTorch(body.name() + "(" + units + ", " + list(initial) + ")", List.of("{out} = {self}({in})"),
                        List.of(), List.of(), List.of(pytorch(body))), dl4j);
    }

    private static String list(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String keras(Body body) {
        StringBuilder out = new StringBuilder(function(body, "ops"));
        out.append("class ").append(body.name()).append("(layers.Layer):\n    def __init__(self, *initial):\n"
                + "        super().__init__()\n        self.initial = initial\n\n    def build(self, shape):\n");
        for (int i = 0; i < body.parameters().size(); i++) {
            String name = body.parameters().get(i);
            out.append("        self.").append(name).append(" = self.add_weight(shape=(shape[-1],), name=\"").append(name)
                    .append("\", initializer=keras.initializers.Constant(self.initial[").append(i).append("]))\n");
        }
        return out.append("\n    def call(self, x):\n        return ").append(body.expression().replace("$", "ops"))
                .append("\n").toString();
    }

    private static String pytorch(Body body) {
        StringBuilder out = new StringBuilder(function(body, "torch"));
        out.append("class ").append(body.name()).append("(nn.Module):\n    def __init__(self, units, *initial):\n"
                + "        super().__init__()\n");
        for (int i = 0; i < body.parameters().size(); i++) {
            out.append("        self.").append(body.parameters().get(i))
                    .append(" = nn.Parameter(torch.full((units,), float(initial[").append(i).append("])))\n");
        }
        return out.append("\n    def forward(self, x):\n        return ").append(body.expression().replace("$", "torch"))
                .append("\n").toString();
    }

    /**
     * Soft exponential has three branches; the arguments of those not taken are kept harmless, so that gradients are
     * finite. Below 0.1 the logarithm goes on as its tangent, as in {@code nn}.
     */
    private static String function(Body body, String library) {
        return !body.name().equals("SoftExponential") ? "" : """
                def soft_exponential(x, alpha):
                    zero = 0 * x
                    small = $.abs(alpha + zero) < 1e-6
                    a = $.where(small, 1 + zero, alpha + zero)
                    inside = 1 - a * (x + a)
                    log = $.log($.maximum(inside, 0.1 + zero)) + ($.minimum(inside, 0.1 + zero) - 0.1) / 0.1
                    negative = -log / a
                    positive = ($.exp(a * x) - 1) / a + a
                    return $.where(small, x + alpha * (1 + x * x / 2), $.where(a < 0, negative, positive))


                """.replace("$", library);
    }
}
