package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.attention.TokenEmbeddingLayer;

/**
 * A vector for every token, learned: ids [time] become [time, outputDim]. Id 0 is padding. The number of ids is the data's
 * vocabulary unless set; vectors start uniform in ±0.05, as in Keras.
 */
final class EmbeddingLayerType implements LayerType {
    private static final int WIDTH = 32;

    @Override
    public String id() {
        return "embedding";
    }

    @Override
    public PaletteGroup group() {
        return PaletteGroup.DATA;
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.SINGLE);
    }

    @Override
    public List<ParamSpec> params() {
        List<ParamSpec> all = new ArrayList<>(List.of(ParamSpec.integer("inputDim", 1000, 1, 10_000_000).optional(),
                ParamSpec.integer("outputDim", WIDTH, 1, 65_536), ParamSpec.flag("maskZero", true)));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    @Override
    public Settings completed(Settings settings, @Nullable Task task) {
        Settings start = settings.has("kernelInitializer") ? settings : settings.with("kernelInitializer", "uniform");
        return start.has("inputDim") || task == null || !task.isTokens() ? start
                : start.with("inputDim", (long) Math.max(task.vocabulary(), task.decoderVocabulary()));
    }

    static int ids(Settings s) {
        return s.integer("inputDim", 0);
    }

    static int width(Settings s) {
        return s.integer("outputDim", WIDTH);
    }

    @Override
    public boolean takesTokens() {
        return true;
    }

    @Override
    public ShapeResult outputShape(LayerNode node, List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.rank() != 1) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.embedding-needs-ids", node.id(), in));
        }
        if (ids(node.settings()) == 0) {
            return new ShapeResult.Refused(Problem.error(node.id(), "problems.embedding-without-vocabulary", node.id()));
        }
        return new ShapeResult.Known(Shape.of(in.size(0), width(node.settings())));
    }

    @Override
    public List<Problem> remarks(LayerNode node, List<Shape> inputs, @Nullable Task task) {
        if (task == null) {
            return List.of();
        }
        if (!task.isTokens() && task.decoderVocabulary() == 0) {
            return List.of(Problem.error(node.id(), "problems.embedding-needs-tokens", node.id()));
        }
        int needed = task.vocabulary();
        return ids(node.settings()) >= needed ? List.of()
                : List.of(Problem.error(node.id(), "problems.embedding-too-small", node.id(), ids(node.settings()), needed)
                        .withFixes(Fixes.without(node.id(), "inputDim")));
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return (long) ids(settings) * width(settings);
    }

    /** A table is looked up, nothing multiplied. */
    @Override
    public long multiplyAdds(Settings settings, List<Shape> inputs) {
        return 0;
    }

    @Override
    public String parameterName(Settings settings, String key) {
        return key.equals("W") ? "embeddings" : key;
    }

    /** People see [inputDim, outputDim], as in Keras. */
    @Override
    public int[] parameterAxes(Settings settings, String key) {
        return new int[] {1, 0};
    }

    @Override
    public String headline(Settings settings) {
        return Integer.toString(width(settings));
    }

    @Override
    public String formula(Settings settings) {
        return "y_t = E_{x_t}";
    }

    @Override
    public void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs) {
        Settings s = node.settings();
        graph.layer(graph.weights(new TokenEmbeddingLayer.Builder().maskZero(s.flag("maskZero", true)), s)
                .nIn(ids(s)).nOut(width(s)).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        Settings s = request.settings();
        WeightCode weights = new WeightCode(s, request.training(), ids(s), width(s));
        boolean masks = s.flag("maskZero", true);
        String sizes = ids(s) + ", " + width(s);
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add("org.neurarium.nn.attention.TokenEmbeddingLayer");
        return LayerCode.of(
                LayerCode.Keras.of("layers.Embedding(" + sizes + (masks ? ", mask_zero=True" : "")
                        + weights.keras().replace("kernel_", "embeddings_") + ")({in})"),
                new LayerCode.PyTorch("nn.Embedding(" + sizes + ")", List.of("{out} = {self}({in}.long())"), weights.pytorch(false),
                        weights.pytorchPenalties(), List.of()),
                LayerCode.Dl4j.layer("new TokenEmbeddingLayer.Builder().maskZero(" + masks + ").nIn(" + ids(s) + ").nOut("
                        + width(s) + ")" + weights.dl4j() + ".build()", imports));
    }
}
