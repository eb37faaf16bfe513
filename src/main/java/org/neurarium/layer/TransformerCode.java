package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.layer.LayerCode.Dl4j.Step;

/** A transformer block in exported code. */
final class TransformerCode {
    private static final String KERAS = """
            def transformer_block(x, attention, expand, contract, dropout=0.0, causal=False, norm_first=False):
                \"""Self-attention and a dense pair, each added to its input and normalised (Vaswani et al. 2017).\"""
                norm1, norm2 = layers.LayerNormalization(epsilon=1e-3), layers.LayerNormalization(epsilon=1e-3)
                attend = lambda z: layers.Dropout(dropout)(attention(z, z, use_causal_mask=causal))
                feed = lambda z: layers.Dropout(dropout)(contract(expand(z)))
                if norm_first:
                    x = layers.Add()([x, attend(norm1(x))])
                    return layers.Add()([x, feed(norm2(x))])
                x = norm1(layers.Add()([x, attend(x)]))
                return norm2(layers.Add()([x, feed(x)]))
            """;
    private static final String PYTORCH = """
            class TransformerBlock(nn.Module):
                \"""Self-attention and a dense pair, each added to its input and normalised (Vaswani et al. 2017).\"""

                def __init__(self, attention, width, units, activation, dropout=0.0, norm_first=False):
                    super().__init__()
                    self.attention, self.activation, self.norm_first = attention, activation, norm_first
                    self.expand, self.contract = nn.Linear(width, units), nn.Linear(units, width)
                    self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-3), nn.LayerNorm(width, eps=1e-3)
                    self.dropout = nn.Dropout(dropout)

                def attend(self, x, mask):
                    return self.dropout(self.attention(x, mask=mask))

                def feed(self, x):
                    return self.dropout(self.contract(self.activation(self.expand(x))))

                def forward(self, x, mask=None):
                    if self.norm_first:
                        x = x + self.attend(self.norm1(x), mask)
                        return x + self.feed(self.norm2(x))
                    x = self.norm1(x + self.attend(x, mask))
                    return self.norm2(x + self.feed(x))
            """;
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String ADD = "new ElementWiseVertex(ElementWiseVertex.Op.Add)";
    private final Settings s;
    private final MultiHeadCode attention;
    private final WeightCode expand;
    private final WeightCode contract;
    private final int width;
    private final double dropout;
    private final boolean normFirst;
    private final String activation;
    private final List<Double> activationParameters;

    TransformerCode(CodeRequest request) {
        s = request.settings();
        width = request.inputs().get(0).size(1);
        dropout = s.number("dropout", 0);
        normFirst = TransformerBlock.normFirst(s);
        activation = TransformerBlock.activation(s);
        activationParameters = ActivationSettings.values(activation, s);
        attention = new MultiHeadCode(new CodeRequest(request.node().withSettings(s.without("dropout")), request.inputs(),
                request.training(), request.task()));
        expand = new WeightCode(s, request.training(), width, TransformerBlock.units(s));
        contract = new WeightCode(s, request.training(), TransformerBlock.units(s), width);
    }

    LayerCode write() {
        return LayerCode.of(keras(), pytorch(), dl4j());
    }

    private LayerCode.Keras keras() {
        int units = TransformerBlock.units(s);
        return new LayerCode.Keras("transformer_block({in}, " + attention.keras() + ", layers.Dense(" + units + ", activation="
                + ActivationCode.keras(activation, activationParameters) + expand.keras() + "), layers.Dense(" + width
                + contract.keras() + "), dropout=" + dropout + (s.flag("causal", false) ? ", causal=True" : "")
                + (normFirst ? ", norm_first=True" : "") + ")", List.of(KERAS));
    }

    private LayerCode.PyTorch pytorch() {
        List<String> start = new ArrayList<>(attention.torchStart("{self}.attention"));
        List<String> penalties = new ArrayList<>(attention.torchPenalties("{self}.attention"));
        expand.pytorch(true).forEach(l -> start.add(l.replace("{self}", "{self}.expand")));
        contract.pytorch(true).forEach(l -> start.add(l.replace("{self}", "{self}.contract")));
        expand.pytorchPenalties().forEach(t -> penalties.add(t.replace("{self}", "{self}.expand")));
        contract.pytorchPenalties().forEach(t -> penalties.add(t.replace("{self}", "{self}.contract")));
        String function = "lambda v: " + ActivationCode.pytorch(activation, activationParameters).replace("{out}", "v")
                .replace("training=self.training", "training=False");
        return new LayerCode.PyTorch("TransformerBlock(" + attention.torch(0) + ", " + width + ", " + TransformerBlock.units(s) + ", "
                + function + ", dropout=" + dropout + (normFirst ? ", norm_first=True" : "") + ")", List.of("{out} = {self}({in}, mask={mask})"), start,
                penalties, List.of(AttentionPython.TORCH_HEADS, PYTORCH));
    }

    private LayerCode.Dl4j dl4j() {
        List<String> imports = new ArrayList<>(expand.dl4jImports());
        imports.addAll(List.of("org.neurarium.nn.attention.MultiHeadAttentionLayer", "org.neurarium.nn.attention.LayerNormalizationLayer",
                "org.deeplearning4j.nn.conf.graph.ElementWiseVertex", LAYERS + "DenseLayer", "org.neurarium.nn.layer.PerStep",
                ActivationCode.dl4jImport(activation, activationParameters), ActivationCode.dl4jImport("identity", List.of())));
        if (dropout > 0) {
            imports.add(LAYERS + "DropoutLayer");
        }
        List<Step> steps = new ArrayList<>();
        if (normFirst) {
            steps.add(norm("-norm1", ""));
            steps.add(new Step("-add1", ADD, true, List.of("", dropped(steps, "-drop1", attention(steps, "-norm1")))));
            steps.add(norm("-norm2", "-add1"));
            String fed = dropped(steps, "-drop2", feedForward(steps, "-norm2"));
            return new LayerCode.Dl4j(ADD, true, imports, steps, List.of("-add1", fed));
        }
        steps.add(new Step("-add1", ADD, true, List.of("", dropped(steps, "-drop1", attention(steps, "")))));
        steps.add(norm("-norm1", "-add1"));
        steps.add(new Step("-add2", ADD, true, List.of("-norm1", dropped(steps, "-drop2", feedForward(steps, "-norm1")))));
        return new LayerCode.Dl4j(normalization(), false, imports, steps, List.of("-add2"));
    }

    private String attention(List<Step> steps, String from) {
        steps.add(new Step("-attention", attention.java(0), false, List.of(from)));
        return "-attention";
    }

    private String feedForward(List<Step> steps, String from) {
        steps.add(new Step("-expand", dense(width, TransformerBlock.units(s), ActivationCode.dl4j(activation, activationParameters),
                expand), false, List.of(from)));
        steps.add(new Step("-contract", dense(TransformerBlock.units(s), width, ActivationCode.dl4j("identity", List.of()), contract),
                false, List.of("-expand")));
        return "-contract";
    }

    private static String dense(int in, int out, String function, WeightCode weights) {
        return "new PerStep(new DenseLayer.Builder().nIn(" + in + ").nOut(" + out + ").activation(" + function + ")"
                + weights.dl4j() + ".build())";
    }

    private String dropped(List<Step> steps, String suffix, String from) {
        if (dropout == 0) {
            return from;
        }
        steps.add(new Step(suffix, "new DropoutLayer.Builder(" + (1 - dropout) + ").build()", false, List.of(from))); // keeping
        return suffix;
    }

    private Step norm(String suffix, String from) {
        return new Step(suffix, normalization(), false, List.of(from));
    }

    private String normalization() {
        return "new LayerNormalizationLayer.Builder().nIn(" + width + ").nOut(" + width + ").build()";
    }
}
