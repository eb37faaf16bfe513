package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dense layer, hidden or last, in exported code. */
final class DenseCode {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";

    private DenseCode() {
    }

    static LayerCode of(CodeRequest request, DensePart part, @Nullable OutputObjective objective) {
        int in = (int) Vectors.lastAxis(request.inputs()).get(0).count();
        WeightCode weights = new WeightCode(request.settings(), request.training(), in, part.units());
        String f = part.activation();
        List<Double> p = part.activationParameters();
        LayerCode.Keras keras = LayerCode.Keras.of("layers.Dense(" + part.units() + ", activation=" + ActivationCode.keras(f, p)
                + (part.useBias() ? "" : ", use_bias=False") + weights.keras() + ")({in})");
        LayerCode.PyTorch pytorch = new LayerCode.PyTorch("nn.Linear(" + in + ", " + part.units()
                + (part.useBias() ? "" : ", bias=False") + ")", ActivationCode.forward(f, p), weights.pytorch(part.useBias()),
                weights.pytorchPenalties(), List.of());
        return new LayerCode(keras, pytorch, dl4j(in, request.inputs().get(0).rank() == 2, part, weights, objective), objective);
    }

    private static LayerCode.Dl4j dl4j(int in, boolean steps, DensePart part, WeightCode weights, @Nullable OutputObjective objective) {
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add(ActivationCode.dl4jImport(part.activation(), part.activationParameters()));
        imports.add(objective == null ? LAYERS + "DenseLayer" : steps ? "org.neurarium.nn.layer.StepwiseOutputLayer"
                : LAYERS + "OutputLayer");
        boolean wrapped = steps && objective == null;
        if (wrapped) {
            imports.add("org.neurarium.nn.layer.PerStep");
        }
        String builder = objective == null ? "new DenseLayer.Builder()"
                : "new " + (steps ? "StepwiseOutputLayer" : "OutputLayer") + ".Builder({loss})";
        return LayerCode.Dl4j.layer((wrapped ? "new PerStep(" : "") + builder + ".nIn(" + in + ").nOut(" + part.units() + ")"
                + (part.useBias() ? "" : ".hasBias(false)") + ".activation("
                + ActivationCode.dl4j(part.activation(), part.activationParameters()) + ")" + weights.dl4j() + ".build()" + (wrapped ? ")" : ""), imports);
    }
}
