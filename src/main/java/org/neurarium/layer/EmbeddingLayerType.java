package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.document.spec.TokenVectors;
import org.neurarium.nn.attention.TokenEmbeddingLayer;
import org.neurarium.nn.init.VectorWeightInit;

/**
 * A vector for every token, learned: ids [time] become [time, outputDim]. Id 0 is padding. The number of ids is the data's
 * vocabulary unless set; vectors start uniform in ±0.05, as in Keras, or from word vectors where a token has one.
 */
public final class EmbeddingLayerType implements LayerType {
    /** The setting that names word vectors: a file, or what the project carries. */
    public static final String VECTORS = "vectors";
    static final String TRAINABLE = "trainable";
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
                ParamSpec.integer("outputDim", WIDTH, 1, 65_536), ParamSpec.file(VECTORS),
                ParamSpec.flag(TRAINABLE, true), ParamSpec.flag("maskZero", true)));
        all.addAll(WeightSettings.overrides());
        return List.copyOf(all);
    }

    /** What does not learn is not penalised. */
    @Override
    public List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return learns(settings) ? params()
                : params().stream().filter(p -> !p.name().equals("l1") && !p.name().equals("l2")).toList();
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
        List<Problem> found = new ArrayList<>();
        int needed = task.vocabulary();
        if (ids(node.settings()) < needed) {
            found.add(Problem.error(node.id(), "problems.embedding-too-small", node.id(), ids(node.settings()), needed)
                    .withFixes(Fixes.without(node.id(), "inputDim")));
        }
        found.addAll(VectorRemarks.remarks(node, width(node.settings()), task.vectors().get(node.id())));
        return found;
    }

    /** Whether its vectors learn. */
    static boolean learns(Settings s) {
        return s.flag(TRAINABLE, true);
    }

    @Override
    public long parameters(Settings settings, List<Shape> inputs) {
        return learns(settings) ? numbers(settings) : 0;
    }

    @Override
    public long fixedNumbers(Settings settings, List<Shape> inputs) {
        return learns(settings) ? 0 : numbers(settings);
    }

    private static long numbers(Settings settings) {
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
        TokenEmbeddingLayer.Builder layer = graph.weights(new TokenEmbeddingLayer.Builder()
                .maskZero(s.flag("maskZero", true)).trainable(learns(s)), s);
        if (!learns(s)) {
            layer.regularization(List.of()); // a penalty or a decay would move what is to stay
        }
        TokenVectors vectors = graph.task().vectors().get(node.id());
        if (vectors != null && vectors.found() > 0) {
            layer.weightInit(new VectorWeightInit(layer.getWeightInitFn(), vectors.ids(), vectors.rows()));
        }
        graph.layer(layer.nIn(ids(s)).nOut(width(s)).build());
    }

    @Override
    public LayerCode code(CodeRequest request) {
        return new EmbeddingCode(request).write();
    }
}
