package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.spec.Shape;

/** Positional encoding in exported code. */
final class PositionCode {
    private static final String OURS = "org.neurarium.nn.attention.PositionalEncodingLayer";

    private PositionCode() {
    }

    static LayerCode write(CodeRequest request) {
        Shape in = request.inputs().get(0);
        String sizes = in.size(0) + ", " + in.size(1);
        String java = "new PositionalEncodingLayer.Builder()";
        String nodes = ".nIn(" + in.size(1) + ").nOut(" + in.size(1) + ")";
        if (!PositionalEncodingLayerType.isLearned(request.settings())) {
            return LayerCode.of(
                    new LayerCode.Keras("AddPositions(positions(" + sizes + "))({in})", List.of(AttentionPython.KERAS_POSITIONS)),
                    new LayerCode.PyTorch("", List.of("{out} = {in} + positions(" + sizes + ").to({in})"), List.of(), List.of(),
                            List.of(AttentionPython.TORCH_POSITIONS)),
                    LayerCode.Dl4j.layer(java + nodes + ".build()", List.of(OURS)));
        }
        WeightCode weights = new WeightCode(request.settings(), request.training(), in.size(0), in.size(1));
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add(OURS);
        return LayerCode.of(
                new LayerCode.Keras("LearnedPositions(" + weights.keras().substring(2) + ")({in})",
                        List.of(AttentionPython.KERAS_LEARNED_POSITIONS)),
                new LayerCode.PyTorch("LearnedPositions(" + sizes + ")", List.of("{out} = {self}({in})"), weights.pytorch(false),
                        weights.pytorchPenalties(), List.of(AttentionPython.TORCH_LEARNED_POSITIONS)),
                LayerCode.Dl4j.layer(java + ".learned(" + in.size(0) + ")" + nodes + weights.dl4j() + ".build()", imports));
    }
}
