package org.neurarium.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.TokenVectors;

/** An embedding in exported code. Word vectors stand in a file of their own, a line of id, token and numbers for each. */
public final class EmbeddingCode {
    private static final String KERAS_START = """
            def start_vectors(file, rule):
                \"""Rows drawn by a rule, but for those that a file gives: lines of id, token and numbers.\"""
                def start(shape, dtype=None):
                    table = np.array(keras.initializers.get(rule)(shape))
                    with open(file, encoding="utf-8") as lines:
                        for line in lines:
                            cells = line.rstrip("\\n").split("\\t")
                            table[int(cells[0])] = [float(cell) for cell in cells[2:]]
                    return ops.convert_to_tensor(table, dtype)
                return start
            """;
    private static final String PYTORCH_START = """
            def start_vectors(file, table):
                \"""Gives rows of a table the vectors of a file: lines of id, token and numbers.\"""
                with open(file, encoding="utf-8") as lines, torch.no_grad():
                    for line in lines:
                        cells = line.rstrip("\\n").split("\\t")
                        table[int(cells[0])] = torch.tensor([float(cell) for cell in cells[2:]])
            """;

    private final Settings settings;
    private final WeightCode weights;
    private final boolean masks;
    private final boolean learns;
    private final String sizes;
    private final int ids;
    private final int width;
    /** The literal of the file's name, or null where no token has a vector. */
    private final @Nullable String file;

    EmbeddingCode(CodeRequest request) {
        settings = request.settings();
        ids = EmbeddingLayerType.ids(settings);
        width = EmbeddingLayerType.width(settings);
        weights = new WeightCode(settings, request.training(), ids, width);
        masks = settings.flag("maskZero", true);
        learns = EmbeddingLayerType.learns(settings);
        sizes = ids + ", " + width;
        TokenVectors vectors = request.task().vectors().get(request.node().id());
        file = vectors == null || vectors.found() == 0 ? null : "\"" + fileName(request.node().id()) + "\"";
    }

    /** The file beside the program in which a layer's word vectors stand. */
    public static String fileName(String node) {
        return "vectors_" + node.replaceAll("[^A-Za-z0-9_-]", "_") + ".tsv";
    }

    LayerCode write() {
        return LayerCode.of(keras(), pytorch(), dl4j());
    }

    private LayerCode.Keras keras() {
        String written = weights.keras();
        String rule = weights.kerasRule();
        String start = file == null ? written : written.replace("kernel_initializer=" + rule,
                "kernel_initializer=start_vectors(" + file + ", " + rule + ")");
        String all = learns ? start : start.replaceFirst(", kernel_regularizer=.*$", "") + ", trainable=False";
        return new LayerCode.Keras("layers.Embedding(" + sizes + (masks ? ", mask_zero=True" : "")
                + all.replace("kernel_", "embeddings_") + ")({in})", file == null ? List.of() : List.of(KERAS_START));
    }

    private LayerCode.PyTorch pytorch() {
        List<String> initialise = new ArrayList<>(weights.pytorch(false));
        if (file != null) {
            initialise.add("start_vectors(" + file + ", {self}.weight)");
        }
        if (!learns) {
            initialise.add("{self}.weight.requires_grad_(False)");
        }
        return new LayerCode.PyTorch("nn.Embedding(" + sizes + ")", List.of("{out} = {self}({in}.long())"), initialise,
                learns ? weights.pytorchPenalties() : List.of(), file == null ? List.of() : List.of(PYTORCH_START));
    }

    private LayerCode.Dl4j dl4j() {
        List<String> imports = new ArrayList<>(weights.dl4jImports());
        imports.add("org.neurarium.nn.attention.TokenEmbeddingLayer");
        if (!learns) {
            imports.add("org.nd4j.linalg.learning.config.Sgd"); // a rate of 0 holds off the network's decay too
        }
        String own = learns ? weights.dl4j() : weights.dl4j().replaceFirst("\\.l[12]\\(.*$", "");
        String start = own;
        if (file != null) {
            imports.add("org.neurarium.nn.init.VectorWeightInit");
            start = own.replace(".weightInit(" + weights.dl4jRule() + ")",
                    ".weightInit(VectorWeightInit.read(" + file + ", " + weights.dl4jRule() + "))");
        }
        return LayerCode.Dl4j.layer("new TokenEmbeddingLayer.Builder().maskZero(" + masks + ")"
                + (learns ? "" : ".trainable(false).updater(new Sgd(0))") + ".nIn(" + ids + ").nOut(" + width + ")" + start + ".build()", imports);
    }
}
