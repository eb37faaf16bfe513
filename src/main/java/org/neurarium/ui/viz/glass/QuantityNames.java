package org.neurarium.ui.viz.glass;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.ExampleInput;
import org.neurarium.ui.common.Texts;

/** Quantities as a person says them: layer, gate, unit, step. */
final class QuantityNames {
    private final Texts texts;
    private final Places places;
    private final @Nullable ExampleInput example;

    QuantityNames(Texts texts, Places places, @Nullable ExampleInput example) {
        this.texts = texts;
        this.places = places;
        this.example = example;
    }

    String of(Quantity of) {
        if (of.isParameter()) {
            return texts.get("glassbox.parameter", of.node(), of.part(), index(of));
        }
        String layer = of.part().isEmpty() ? of.node() : of.node() + " › " + of.part();
        String what = of.name().isEmpty() ? layer : layer + " " + texts.get("glassbox.name." + of.name());
        return switch (of.name()) {
            case Quantity.LOSS -> what;
            case "weights", "scores" -> texts.get("glassbox.key", what, of.row() + 1, of.unit() + 1);
            case "query", "key", "value", "context" -> texts.get("glassbox.head", what, of.row() + 1, of.unit() + 1, step(of));
            default -> unit(of, what);
        };
    }

    private String unit(Quantity of, String what) {
        Optional<Shape> shape = places.shape(of.node());
        if (shape.isPresent() && shape.get().rank() == 3) {
            int channels = shape.get().size(2);
            int cell = of.unit() / channels;
            return texts.get("glassbox.cell", what, of.unit() % channels + 1, cell / shape.get().size(1) + 1, cell % shape.get().size(1) + 1);
        }
        boolean steps = shape.filter(s -> s.rank() == 2).isPresent()
                || !of.name().isEmpty() && places.find(of.node(), of.part()).filter(p -> p.in().sequence()).isPresent();
        return steps ? texts.get("glassbox.at", what, of.unit() + 1, step(of)) : texts.get("glassbox.unit", what, of.unit() + 1);
    }

    private String step(Quantity of) {
        List<String> tokens = example == null ? List.of() : places.tokens(of.node(), example);
        return of.step() + 1 + (of.step() < tokens.size() ? " “" + tokens.get(of.step()) + "”" : "");
    }

    /** Row and column where a kernel's columns are known, else the place in the array; from 1. */
    private String index(Quantity of) {
        int columns = places.find(of.node(), "").map(p -> switch (p.kind()) {
            case "dense", "output", "perceptron", "drop-connect", "conv1d", "conv2d", "embedding" -> p.width();
            default -> 0;
        }).orElse(0);
        boolean matrix = of.part().equals("kernel") || of.part().equals("embeddings");
        return columns == 0 || !matrix ? Integer.toString(of.unit() + 1) : (of.unit() / columns + 1) + ", " + (of.unit() % columns + 1);
    }
}
