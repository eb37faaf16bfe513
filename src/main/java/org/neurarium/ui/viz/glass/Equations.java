package org.neurarium.ui.viz.glass;

import java.util.Optional;
import java.util.function.IntFunction;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.layer.DensePart;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Task;
import org.jspecify.annotations.Nullable;

/** What is computed from what: the equation of any quantity that has one here. */
final class Equations {
    private Equations() {
    }

    /** @param more how the rest of a long sum is called, from how many terms it is of */
    static Optional<Equation> of(Numbers numbers, Quantity of, @Nullable Task task, IntFunction<String> more) {
        LayerNode node = numbers.network().find(of.node()).orElse(null);
        String from = numbers.source(of.node());
        if (node == null || from == null) {
            return Optional.empty();
        }
        if (CellEquations.isCell(held(node))) {
            return CellEquations.of(numbers, of, held(node), settings(node), more);
        }
        if (of.name().equals("weights")) {
            return AttentionEquations.weight(numbers, of, more);
        }
        LayerType type = LayerCatalogue.find(node.kind()).orElseThrow();
        PlainEquations plain = new PlainEquations(numbers, of, from, more);
        Optional<DensePart> dense = type.densePart(type.completed(node.settings(), task));
        if (dense.isPresent()) {
            return plain.dense(dense.get());
        }
        return switch (node.kind()) {
            case "embedding" -> plain.embedding();
            case "layer-normalization" -> plain.layerNorm(node);
            case "dropout" -> plain.same(width(numbers, of.node()));
            case "flatten" -> plain.same(0);
            default -> Optional.empty();
        };
    }

    /** Kind of the cell: the layer's own, or of the one it holds for two directions. */
    static String held(LayerNode node) {
        return node.kind().equals("bidirectional") ? String.valueOf(inner(node).text("kind", "")) : node.kind();
    }

    static Settings settings(LayerNode node) {
        return node.kind().equals("bidirectional") ? (Settings) inner(node).find("settings").filter(Settings.class::isInstance)
                .orElse(Settings.EMPTY) : node.settings();
    }

    private static Settings inner(LayerNode node) {
        return (Settings) node.settings().find("layer").filter(Settings.class::isInstance).orElse(Settings.EMPTY);
    }

    /** Features of one step. */
    static int width(Numbers numbers, String node) {
        return numbers.output(node).length / Math.max(1, steps(numbers, node));
    }

    /** Steps of what a layer gives: those of the example, if it tells one thing for each. */
    static int steps(Numbers numbers, String node) {
        int steps = numbers.example().schema().shape().size(0);
        boolean sequence = numbers.example().schema().shape().rank() == 2 || !numbers.example().schema().vocabulary().isEmpty();
        return sequence && numbers.output(node).length % steps == 0 ? steps : 1;
    }
}
