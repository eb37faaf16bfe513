package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;

/** Attention with one of three scores in exported code; Keras and PyTorch have the first only, or none. */
final class AttentionCode {
    private final Settings s;
    private final int query;
    private final int memory;
    private final boolean self;
    private final WeightCode weights;

    AttentionCode(CodeRequest request) {
        this.s = request.settings();
        this.query = AttentionInputs.queryFeatures(request.inputs());
        this.memory = AttentionInputs.memoryFeatures(request.inputs());
        this.self = AttentionInputs.isSelf(request.inputs());
        this.weights = new WeightCode(s, request.training(), query, score().equals("additive") ? AttentionLayerType.units(s) : memory);
    }

    private String score() {
        String score = AttentionLayerType.score(s);
        String scale = AttentionLayerType.scale(s);
        return score.equals("dot") && !scale.equals("none") ? scale : score;
    }

    private boolean hasKernels() {
        return score().equals("general") || score().equals("additive");
    }

    LayerCode write() {
        return LayerCode.of(keras(), pytorch(), dl4j());
    }

    private LayerCode.Keras keras() {
        String call = self ? "({in}, {in})" : "({in})";
        double dropout = s.number("dropout", 0);
        return new LayerCode.Keras("ScoredAttention(\"" + score() + "\""
                + (score().equals("additive") ? ", units=" + AttentionLayerType.units(s) : "")
                + (s.flag("causal", false) ? ", causal=True" : "") + (dropout == 0 ? "" : ", dropout=" + dropout)
                + (hasKernels() ? weights.keras() : "") + ")" + call, List.of(AttentionPython.KERAS_ATTENTION));
    }

    private LayerCode.PyTorch pytorch() {
        double dropout = s.number("dropout", 0);
        List<String> start = new ArrayList<>();
        List<String> penalties = new ArrayList<>();
        List<String> kernels = score().equals("general") ? List.of("kernel")
                : score().equals("additive") ? List.of("query", "memory", "vector") : List.of();
        for (String kernel : kernels) {
            weights.pytorch(false).forEach(l -> start.add(l.replace("{self}", "{self}." + kernel)));
            weights.pytorchPenalties().forEach(t -> penalties.add(t.replace("{self}", "{self}." + kernel)));
        }
        return new LayerCode.PyTorch("Attention(\"" + score() + "\", " + query + ", " + memory
                + (score().equals("additive") ? ", units=" + AttentionLayerType.units(s) : "")
                + (s.flag("causal", false) ? ", causal=True" : "") + (dropout == 0 ? "" : ", dropout=" + dropout) + ")",
                List.of("{out} = {self}({in}, mask=" + (self ? "{mask}" : "{mask2}") + ")"), start, penalties, List.of(AttentionPython.TORCH_ATTENTION));
    }

    private LayerCode.Dl4j dl4j() {
        List<String> imports = new ArrayList<>(hasKernels() ? weights.dl4jImports() : List.of());
        imports.add("org.neurarium.nn.attention.AttentionLayer");
        double dropout = s.number("dropout", 0);
        return behindInputs("new AttentionLayer.Builder(AttentionLayer.Form." + AttentionLayerType.form(s) + ")"
                + (score().equals("additive") ? ".units(" + AttentionLayerType.units(s) + ")" : "")
                + (self ? "" : ".memory(" + memory + ")") + (s.flag("causal", false) ? ".causal(true)" : "")
                + (dropout == 0 ? "" : ".weightDropout(" + dropout + ")") + ".nIn(" + query + ").nOut(" + memory + ")"
                + (hasKernels() ? weights.dl4j() : "") + ".build()", imports, self);
    }

    /** A layer that has two inputs stands behind the vertex that brings both. */
    static LayerCode.Dl4j behindInputs(String layer, List<String> imports, boolean self) {
        if (self) {
            return LayerCode.Dl4j.layer(layer, imports);
        }
        imports.add("org.neurarium.nn.layer.SideInputVertex");
        return new LayerCode.Dl4j(layer, false, imports,
                List.of(new LayerCode.Dl4j.Step("-inputs", "new SideInputVertex({name}, 2)", true)), List.of("-inputs"));
    }
}
