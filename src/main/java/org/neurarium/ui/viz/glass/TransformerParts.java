package org.neurarium.ui.viz.glass;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.Settings;

/** The layers that a transformer block is made of, by the names of their vertices. Dropout does nothing outside training. */
final class TransformerParts {
    private final Place block;
    private final boolean normFirst;

    private TransformerParts(Place block) {
        this.block = block;
        normFirst = block.settings().flag("normFirst", false);
    }

    /** The part of that name, {@code ""} for the one that gives the block's output. */
    static Optional<Place> of(Place block, String part) {
        return Optional.ofNullable(new TransformerParts(block).part(part));
    }

    private Place part(String part) {
        return switch (part) {
            case "norm1" -> normalisation(part, normFirst ? block.in() : source("add1"));
            case "norm2" -> normFirst ? normalisation(part, source("add1")) : null;
            case "attention" -> place("multi-head-attention", heads(), part, normFirst ? source("norm1") : block.in());
            case "add1" -> place("add", Settings.EMPTY, part, block.in(), source("attention"));
            case "add2" -> normFirst ? null : place("add", Settings.EMPTY, part, source("norm1"), source("contract"));
            case "expand" -> place("dense", block.settings(), part, source(normFirst ? "norm2" : "norm1"));
            case "contract" -> place("dense", Settings.EMPTY, part, source("expand"));
            case "" -> normFirst ? place("add", Settings.EMPTY, part, source("add1"), source("contract"))
                    : normalisation(part, source("add2"));
            default -> null;
        };
    }

    private Settings heads() {
        return block.settings().with("useBias", true).without("valueDim");
    }

    private Place normalisation(String part, Source from) {
        return place("layer-normalization", Settings.of("epsilon", 1e-3), part, from);
    }

    private Place place(String kind, Settings settings, String part, Source... from) {
        return new Place(kind, settings, Arrays.asList(from), -1, part.isEmpty() ? block.self() : source(part));
    }

    private Source source(String part) {
        int width = part.equals("expand") ? block.settings().integer("feedForwardUnits", 64) : block.width();
        return new Source(block.node(), part, width, true);
    }

    /** All names, in the order of computation. */
    static List<String> names(Settings block) {
        return block.flag("normFirst", false) ? List.of("norm1", "attention", "add1", "norm2", "expand", "contract", "")
                : List.of("attention", "add1", "norm1", "expand", "contract", "add2", "");
    }
}
