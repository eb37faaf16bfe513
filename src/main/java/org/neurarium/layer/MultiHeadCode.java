package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.layer.MultiHeadAttentionLayerType.Heads;

/** Multi-head attention in exported code. */
final class MultiHeadCode {
    private final Settings s;
    private final Heads heads;
    private final int query;
    private final int memory;
    private final boolean self;
    private final boolean once;
    private final WeightCode weights;

    MultiHeadCode(CodeRequest request) {
        this.s = request.settings();
        this.heads = Heads.of(s);
        this.query = AttentionInputs.queryFeatures(request.inputs());
        this.memory = AttentionInputs.memoryFeatures(request.inputs());
        this.self = AttentionInputs.isSelf(request.inputs());
        this.once = request.inputs().get(0).rank() == 1;
        this.weights = new WeightCode(s, request.training(), query, heads.count() * heads.keySize());
    }

    LayerCode write() {
        return LayerCode.of(once ? new LayerCode.Keras("attend_once(" + keras() + ", {in})", List.of(AttentionPython.KERAS_ONCE))
                : LayerCode.Keras.of(keras() + (self ? "({in}, {in}" : "({in}")
                + (heads.causal() ? ", use_causal_mask=True" : "") + ")"), pytorch(), dl4j());
    }

    /** Keras' constructor; its kernels have three axes, whose fans Keras would count otherwise. */
    String keras() {
        return "layers.MultiHeadAttention(" + heads.count() + ", " + heads.keySize()
                + (heads.valueSize() == heads.keySize() ? "" : ", value_dim=" + heads.valueSize())
                + (dropout() == 0 ? "" : ", dropout=" + dropout()) + (heads.useBias() ? "" : ", use_bias=False")
                + weights.kerasExplicit() + ")";
    }

    private double dropout() {
        return s.number("dropout", 0);
    }

    private LayerCode.PyTorch pytorch() {
        return new LayerCode.PyTorch(torch(dropout()), List.of("{out} = {self}({in}, mask=" + (self ? "{mask}" : "{mask2}") + ")"), torchStart("{self}"), torchPenalties("{self}"),
                List.of(AttentionPython.TORCH_HEADS));
    }

    String torch(double dropout) {
        return "MultiHeadAttention(" + query + ", " + memory + ", " + heads.count() + ", " + heads.keySize() + ", " + heads.valueSize()
                + (heads.useBias() ? "" : ", bias=False") + (heads.causal() ? ", causal=True" : "")
                + (dropout == 0 ? "" : ", dropout=" + dropout) + ")";
    }

    List<String> torchStart(String module) {
        List<String> lines = new ArrayList<>();
        for (String part : List.of("query", "key", "value", "join")) {
            weights.pytorch(heads.useBias()).forEach(l -> lines.add(l.replace("{self}", module + "." + part)));
        }
        return lines;
    }

    List<String> torchPenalties(String module) {
        List<String> terms = new ArrayList<>();
        for (String part : List.of("query", "key", "value", "join")) {
            weights.pytorchPenalties().forEach(t -> terms.add(t.replace("{self}", module + "." + part)));
        }
        return terms;
    }

    String java(double dropout) {
        return "new MultiHeadAttentionLayer.Builder(" + heads.count() + ", " + heads.keySize() + ")"
                + (heads.valueSize() == heads.keySize() ? "" : ".valueSize(" + heads.valueSize() + ")")
                + (self ? "" : ".memory(" + memory + ")") + (heads.useBias() ? "" : ".useBias(false)")
                + (heads.causal() ? ".causal(true)" : "") + (dropout == 0 ? "" : ".weightDropout(" + dropout + ")")
                + ".nIn(" + query + ").nOut(" + query + ")" + weights.dl4j() + ".build()";
    }

    private LayerCode.Dl4j dl4j() {
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add("org.neurarium.nn.attention.MultiHeadAttentionLayer");
        return AttentionCode.behindInputs(java(dropout()), imports, self);
    }
}
