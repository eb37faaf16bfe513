package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Port;

/**
 * Everything a node on the canvas shows of its layer.
 *
 * @param type null for a kind this program does not know
 * @param settings completed with what the data decide
 * @param analysis null before the first analysis
 * @param open whether its units stand in one column although they are many
 * @param tokens whether it gives numbers of tokens
 * @param feeder the layer before, if it is only one; else empty
 * @param classes names of the classes where they, and not a map of the plane, say what an output means; else empty
 * @param fold the block that the node stands for; null for a layer
 */
record NodeFacts(LayerNode node, @Nullable LayerType type, Settings settings, @Nullable LayerAnalysis analysis,
                 List<Problem> problems, boolean open, boolean tokens, String feeder, List<String> classes,
                 @Nullable FoldedBlock fold) {
    NodeFacts(LayerNode node, @Nullable LayerType type, Settings settings, @Nullable LayerAnalysis analysis,
              List<Problem> problems, boolean open, boolean tokens, String feeder, List<String> classes) {
        this(node, type, settings, analysis, problems, open, tokens, feeder, classes, null);
    }

    /** A folded block; its problems are those of all its layers. */
    static NodeFacts of(FoldedBlock fold) {
        return new NodeFacts(new LayerNode(fold.block().key(), "block", Settings.EMPTY), null, Settings.EMPTY, null,
                fold.layers().stream().flatMap(l -> l.problems().stream()).toList(), false, false, "", List.of(), fold);
    }

    /** The layers that the node stands for. */
    List<String> layers() {
        return fold == null ? List.of(id()) : fold.layers().stream().map(NodeFacts::id).toList();
    }

    String id() {
        return node.id();
    }

    Optional<Shape> output() {
        return analysis == null ? Optional.empty() : Optional.ofNullable(analysis.output());
    }

    /** What leaves the node, or its last layer gives; a question mark for what is not known. */
    String outputs() {
        List<NodeFacts> giving = fold == null ? List.of(this) : fold.outlets().isEmpty() ? fold.face().stream().toList()
                : fold.layers().stream().filter(l -> fold.outlets().stream().anyMatch(e -> e.layer().equals(l.id()))).toList();
        return String.join(", ", giving.stream().map(l -> l.output().map(Shape::toString).orElse("?")).distinct().toList());
    }

    long parameters() {
        return fold != null ? fold.parameters() : analysis == null ? 0 : analysis.parameters();
    }

    List<Port> ports() {
        return fold != null ? List.of() : type == null ? List.of(Port.SINGLE) : type.inputs();
    }

    boolean hasOutput() {
        return fold != null ? !fold.outlets().isEmpty() : type == null || type.hasOutput();
    }

    /** How many units the layer has: the last axis of its output, or what its settings say. */
    int units() {
        return output().filter(s -> s.rank() > 0).map(s -> s.size(s.rank() - 1))
                .orElseGet(() -> settings.integer("units", defaultUnits()));
    }

    private int defaultUnits() {
        return type == null ? 1 : type.params().stream().filter(p -> p.name().equals("units"))
                .map(ParamSpec::defaultValue).filter(Number.class::isInstance).map(v -> ((Number) v).intValue()).findFirst().orElse(1);
    }

    /** What stands beside the name: {@code 8} in "Dense · 8". */
    String headline() {
        return type == null ? "" : type.headline(settings);
    }

    /** Activation function that the layer applies to its sums, if it is a dense layer. */
    Optional<String> activation() {
        return type == null ? Optional.empty() : type.densePart(settings).map(p -> p.activation());
    }

    /** Token of the group's colour. */
    String colorToken() {
        return fold != null ? fold.face().map(NodeFacts::colorToken).orElse("group-data") : type == null ? "group-data" : "group-" + type.group().id();
    }
}
