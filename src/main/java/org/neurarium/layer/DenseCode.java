package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dense layer, hidden or last, in exported code. */
final class DenseCode {
    private DenseCode() {
    }

    static LayerCode of(CodeRequest request, DensePart part, @Nullable OutputObjective objective) {
        int in = request.inputUnits();
        WeightCode weights = new WeightCode(request.settings(), request.training(), in, part.units());
        String f = part.activation();
        List<Double> p = part.activationParameters();
        LayerCode.Keras keras = LayerCode.Keras.of("layers.Dense(" + part.units() + ", activation=" + ActivationCode.keras(f, p)
                + (part.useBias() ? "" : ", use_bias=False") + weights.keras() + ")({in})");
        LayerCode.PyTorch pytorch = new LayerCode.PyTorch("nn.Linear(" + in + ", " + part.units()
                + (part.useBias() ? "" : ", bias=False") + ")", ActivationCode.forward(f, p), weights.pytorch(part.useBias()),
                weights.pytorchPenalties(), List.of());
        return new LayerCode(keras, pytorch, dl4j(in, part, weights, objective), objective);
    }

    private static LayerCode.Dl4j dl4j(int in, DensePart part, WeightCode weights, @Nullable OutputObjective objective) {
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add(ActivationCode.dl4jImport(part.activation(), part.activationParameters()));
        imports.add("org.deeplearning4j.nn.conf.layers." + (objective == null ? "DenseLayer" : "OutputLayer"));
        String builder = objective == null ? "new DenseLayer.Builder()" : "new OutputLayer.Builder({loss})";
        return LayerCode.Dl4j.layer(builder + ".nIn(" + in + ").nOut(" + part.units() + ")"
                + (part.useBias() ? "" : ".hasBias(false)") + ".activation("
                + ActivationCode.dl4j(part.activation(), part.activationParameters()) + ")" + weights.dl4j() + ".build()", imports);
    }
}
