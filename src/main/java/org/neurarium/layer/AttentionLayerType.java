package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.attention.AttentionLayer;
import org.neurarium.nn.attention.AttentionLayer.Form;

/**
 * Attention as encoder–decoders use it (Bahdanau et al. 2015, Luong et al. 2015): the mean of the memory's steps, weighted by
 * how well each answers the query. Query [n, features] or [features], memory [m, size], output [n, size] or [size].
 */
final class AttentionLayerType implements LayerType {
    private static final ParamSpec SCORE = ParamSpec.choice("score", "dot", List.of("dot", "general", "additive"));
    private static final ParamSpec SCALE = ParamSpec.choice("scale", "none", List.of("none", "root", "learned"));
    private static final ParamSpec UNITS = WeightSettings.units(32);
    private static final List<ParamSpec> COMMON = List.of(ParamSpec.flag("causal", false), ParamSpec.number("dropout", 0, 0, 0.95));

    private static List<ParamSpec> join(List<ParamSpec> first, List<ParamSpec> last) {
        List<ParamSpec> all = new ArrayList<>(first);
        all.addAll(COMMON);
        all.addAll(last);
        return List.copyOf(all);
    }

    @Override
    public String id() {
        return "attention";
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
        return join(List.of(SCORE, SCALE, UNITS), WeightSettings.overrides());
    }

    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return switch (score(settings)) {
            case "general" -> join(List.of(SCORE), WeightSettings.overrides());
            case "additive" -> join(List.of(SCORE, UNITS), WeightSettings.overrides());
            default -> join(List.of(SCORE, SCALE), List.of());
        };
    }

    static String score(Settings s) {
        return s.text("score", "dot");
    }

    static String scale(Settings s) {
        return s.text("scale", "none");
    }

    static int units(Settings s) {
        return Kernels.units(s, 32);
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        ShapeResult result = AttentionInputs.shape(node, inputs, AttentionInputs.memoryFeatures(inputs));
        int query = AttentionInputs.queryFeatures(inputs);
        int memory = AttentionInputs.memoryFeatures(inputs);
        if (result instanceof ShapeResult.Known && score(node.settings()).equals("dot") && query != memory) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.attention-sizes", node.id(), query, memory)
                    .withFixes(Fixes.set(node.id(), "score", "general"), Fixes.set(node.id(), "score", "additive")));
        }
        return result;
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        long query = AttentionInputs.queryFeatures(inputs);
        long memory = AttentionInputs.memoryFeatures(inputs);
        return switch (score(settings)) {
            case "general" -> query * memory;
            case "additive" -> units(settings) * (query + memory + 1);
            default -> scale(settings).equals("learned") ? 1 : 0;
        };
    }

    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        long n = AttentionInputs.queries(inputs);
        long m = AttentionInputs.keys(inputs);
        long query = AttentionInputs.queryFeatures(inputs);
        long memory = AttentionInputs.memoryFeatures(inputs);
        long units = units(settings);
        return n * m * memory + switch (score(settings)) {
            case "general" -> n * query * memory + n * m * memory;
            case "additive" -> n * query * units + m * memory * units + n * m * units;
            default -> n * m * memory;
        };
    }

    /** Weights, once more with dropout, what arrived, and for additive scores what both sides were projected to, with slopes. */
    @Override
    public long numbersBesideHeap(Settings settings, List<Shape> inputs, Shape output) {
        long n = AttentionInputs.queries(inputs);
        long m = AttentionInputs.keys(inputs);
        long projected = score(settings).equals("additive") ? 2 * units(settings) * (n + m)
                : score(settings).equals("general") ? 2 * n * AttentionInputs.memoryFeatures(inputs) : 0;
        return (settings.number("dropout", 0) > 0 ? 2 : 1) * n * m + projected + 2 * n * AttentionInputs.queryFeatures(inputs)
                + 2 * m * AttentionInputs.memoryFeatures(inputs);
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return switch (key) {
            case "W" -> "kernel";
            case "W1" -> "queryKernel";
            case "W2" -> "memoryKernel";
            case "v" -> "scoreKernel";
            default -> key;
        };
    }

    @Override
    public String headline(Settings settings) {
        return score(settings);
    }

    @Override
    public String formula(Settings settings) {
        String dot = switch (scale(settings)) {
            case "root" -> "\\frac{q^{\\top}m_j}{\\sqrt{d}}";
            case "learned" -> "s\\,q^{\\top}m_j";
            default -> "q^{\\top}m_j";
        };
        String e = switch (score(settings)) {
            case "general" -> "q^{\\top}W m_j";
            case "additive" -> "v^{\\top}\\tanh\\left(W_1^{\\top}q + W_2^{\\top}m_j\\right)";
            default -> dot;
        };
        return "e_j = " + e + ",\\quad a = \\mathrm{softmax}(e),\\quad c = \\sum_j a_j m_j";
    }

    static Form form(Settings s) {
        return switch (score(s)) {
            case "general" -> Form.GENERAL;
            case "additive" -> Form.ADDITIVE;
            default -> switch (scale(s)) {
                case "root" -> Form.ROOT;
                case "learned" -> Form.LEARNED;
                default -> Form.DOT;
            };
        };
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        AttentionLayer.Builder builder = graph.weights(new AttentionLayer.Builder(form(s)), s).units(units(s))
                .causal(s.flag("causal", false)).weightDropout(s.number("dropout", 0))
                .nIn(AttentionInputs.queryFeatures(inputs)).nOut(AttentionInputs.memoryFeatures(inputs));
        graph.layerOfSeveral((AttentionInputs.isSelf(inputs) ? builder : builder.memory(AttentionInputs.memoryFeatures(inputs))).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return new AttentionCode(request).write();
    }
}
