package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.attention.MultiHeadAttentionLayer;

/**
 * Multi-head attention (Vaswani et al. 2017): every step of the query looks at all steps of the memory, several times side by
 * side. Query [n, features], memory [m, features of its own], output as long and as wide as the query.
 */
final class MultiHeadAttentionLayerType implements LayerType {
    private static final List<ParamSpec> ALL = specs();

    private static List<ParamSpec> specs() {
        List<ParamSpec> all = new ArrayList<>(List.of(ParamSpec.integer("numHeads", 4, 1, 64),
                ParamSpec.integer("keyDim", 16, 1, 4096), ParamSpec.integer("valueDim", 16, 1, 4096).optional(),
                ParamSpec.flag("causal", false), ParamSpec.number("dropout", 0, 0, 0.95), WeightSettings.useBias()));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public String id() {
        return "multi-head-attention";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.ATTENTION;
    }

    @Override
    public List<Port> inputs() {
        return AttentionInputs.PORTS;
    }

    @Override
    public List<ParamSpec> params() {
        return ALL;
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        return AttentionInputs.shape(node, inputs, AttentionInputs.queryFeatures(inputs));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return Heads.of(settings).parameters(AttentionInputs.queryFeatures(inputs), AttentionInputs.memoryFeatures(inputs));
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return Heads.of(settings).multiplyAdds(inputs);
    }

    @Override
    public long numbersBesideHeap(Settings settings, List<Shape> inputs, Shape output) {
        return Heads.of(settings).keptNumbers(inputs, settings.number("dropout", 0) > 0);
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return Heads.parameterName(key);
    }

    @Override
    public String headline(Settings settings) {
        Heads heads = Heads.of(settings);
        return heads.count() + " × " + heads.keySize();
    }

    @Override
    public String formula(Settings settings) {
        return "H_h = \\mathrm{softmax}\\left(\\frac{Q_h K_h^{\\top}}{\\sqrt{d}}\\right)V_h,\\quad Y = \\left[H_1 \\dots H_{"
                + Heads.of(settings).count() + "}\\right]W_o" + (Kernels.useBias(settings) ? " + b_o" : "");
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        graph.layerOfSeveral(Heads.of(node.settings()).layer(graph, node.settings(), inputs, node.settings().number("dropout", 0)));
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return new MultiHeadCode(request).write();
    }

    /**
     * Sizes of the heads.
     *
     * @param valueSize length of a value of one head, as long as a key unless set
     */
    record Heads(int count, int keySize, int valueSize, boolean useBias, boolean causal) {
        static Heads of(Settings s) {
            int size = s.integer("keyDim", 16);
            return new Heads(s.integer("numHeads", 4), size, s.integer("valueDim", size), Kernels.useBias(s), s.flag("causal", false));
        }

        long parameters(long query, long memory) {
            long keys = (long) count * keySize;
            long values = (long) count * valueSize;
            return query * keys + memory * (keys + values) + values * query + (useBias ? 2 * keys + values + query : 0);
        }

        /** Projections, then n·m·d each for scores and weighted sums: 2n²d in self-attention. */
        long multiplyAdds(List<Shape> inputs) {
            long n = AttentionInputs.queries(inputs);
            long m = AttentionInputs.keys(inputs);
            long query = AttentionInputs.queryFeatures(inputs);
            long keys = (long) count * keySize;
            long values = (long) count * valueSize;
            return n * query * keys + m * AttentionInputs.memoryFeatures(inputs) * (keys + values) + n * m * (keys + values)
                    + n * values * query;
        }

        /**
         * What the kernel keeps of an example: the weights of all heads, once more with dropout; queries, keys, values and
         * contexts with their slopes; what arrived.
         */
        long keptNumbers(List<Shape> inputs, boolean drops) {
            long n = AttentionInputs.queries(inputs);
            long m = AttentionInputs.keys(inputs);
            long keys = (long) count * keySize;
            long values = (long) count * valueSize;
            return (drops ? 2 : 1) * count * n * m + 2 * (n * (keys + values) + m * (keys + values))
                    + 2 * n * AttentionInputs.queryFeatures(inputs) + (AttentionInputs.isSelf(inputs) ? 0 : 2 * m * AttentionInputs.memoryFeatures(inputs));
        }

        MultiHeadAttentionLayer layer(GraphAssembly graph, Settings settings, List<Shape> inputs, double dropout) {
            int query = AttentionInputs.queryFeatures(inputs);
            MultiHeadAttentionLayer.Builder builder = graph.weights(new MultiHeadAttentionLayer.Builder(count, keySize), settings)
                    .valueSize(valueSize).useBias(useBias).causal(causal).weightDropout(dropout).nIn(query).nOut(query);
            return (AttentionInputs.isSelf(inputs) ? builder : builder.memory(AttentionInputs.memoryFeatures(inputs))).build();
        }

        static String parameterName(String key) {
            return switch (key) {
                case "Wq" -> "queryKernel";
                case "Wk" -> "keyKernel";
                case "Wv" -> "valueKernel";
                case "Wo" -> "outputKernel";
                case "bq" -> "queryBias";
                case "bk" -> "keyBias";
                case "bv" -> "valueBias";
                case "bo" -> "outputBias";
                default -> key;
            };
        }
    }
}
