package org.neurarium.layer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/**
 * Everything about one kind of layer. Adding a layer means one class that implements this, and one line in
 * {@link LayerCatalogue}; nothing else in the program knows layer kinds.
 *
 * <p>Texts are found by key: {@code layers.<id>.name}, {@code layers.<id>.help} (one sentence: what the layer does),
 * and {@code params.<setting>} for the name of a setting.
 */
public interface LayerType {
    /** Stable kebab-case id, as in project files: {@code dense}. */
    String id();

    PaletteGroup group();

    /** Inputs, in order; none for a layer that starts the network. */
    List<Port> inputs();

    /** The input that a wire ends at; a wire that names none ends at the first. Empty where there is no such input. */
    default Optional<Port> port(Wire wire) {
        return inputs().stream().filter(p -> p.name().equals(wire.port())).findFirst()
                .or(() -> inputs().stream().findFirst().filter(p -> wire.port().isEmpty()));
    }

    /** Whether other layers can be fed from it (an output layer cannot). */
    default boolean hasOutput() {
        return true;
    }

    /** Every setting it takes. */
    List<ParamSpec> params();

    /** The settings that have an effect beside the given ones, with the defaults they then have: what an inspector shows. */
    default List<ParamSpec> paramsFor(Settings settings, @Nullable Task task) {
        return params();
    }

    /**
     * The settings with what the data decide filled in where the person left it open: an input's shape, an output's
     * units. All methods below are asked with completed settings.
     *
     * @param task what the data ask, null where no data are chosen
     */
    default Settings completed(Settings settings, @Nullable Task task) {
        return settings;
    }

    /** Shape of the output for the shapes that arrive, in wire order. Pure. */
    ShapeResult outputShape(LayerNode node, List<Shape> inputs);

    /** Whether what it gives are numbers of tokens, which stand for words and are no quantities. */
    default boolean givesTokens(Settings settings, @Nullable Task task) {
        return false;
    }

    /** Whether it can make something of numbers of tokens. */
    default boolean takesTokens() {
        return false;
    }

    /** Number of trainable parameters. */
    long parameters(Settings settings, List<Shape> inputs);

    /** Numbers that it holds and does not learn. */
    default long fixedNumbers(Settings settings, List<Shape> inputs) {
        return 0;
    }

    /** Multiply-adds of one example's forward pass, biases not counted. */
    long multiplyAdds(Settings settings, List<Shape> inputs);

    /**
     * Numbers per example that its kernel keeps on the heap while it trains, beside the output itself: what a memory estimate
     * would not see.
     */
    default long workingNumbers(Settings settings, List<Shape> inputs, Shape output) {
        return 0;
    }

    /** Numbers per example that its kernel keeps outside the heap while it trains, beside the output itself. */
    default long numbersBesideHeap(Settings settings, List<Shape> inputs, Shape output) {
        return 0;
    }

    /**
     * The input places, first to last, that the output places {@code from … to} of an axis depend on; in images axis 0 is
     * height and 1 width, in sequences 0 is time. Without a rule of its own: the same places where the axis keeps its length,
     * else all.
     */
    default int[] sees(Settings settings, Shape input, Shape output, int axis, int from, int to) {
        boolean kept = input.rank() == output.rank() && axis < output.rank() - 1 && input.size(axis) == output.size(axis)
                && group() != PaletteGroup.RECURRENT && group() != PaletteGroup.ATTENTION;
        return kept ? new int[] {from, to} : new int[] {0, input.size(axis) - 1};
    }

    /** How its window moves over the input and what it makes of what it sees; empty for a layer without one. */
    default Optional<Sliding> sliding(Settings settings) {
        return Optional.empty();
    }

    /** Errors and advice that follow from the settings beside the shapes and the data; usually none. */
    default List<Problem> remarks(LayerNode node, List<Shape> inputs, @Nullable Task task) {
        return List.of();
    }

    /** Whether it is an affine map, so that it and another one after it could be replaced by one. */
    default boolean isLinear(Settings settings) {
        return false;
    }

    /**
     * Whether a sequence must arrive with all the steps its shape says. Other layers take a batch whose longest sequence is
     * shorter, which saves the time of padding.
     */
    default boolean needsAllSteps(Settings settings) {
        return false;
    }

    /** What it is to the fused kernel of plain dense nets; empty where it is anything else. */
    default Optional<DensePart> densePart(Settings settings) {
        return Optional.empty();
    }

    /** A reader's name for a parameter of the Deeplearning4j layer: {@code kernel} for {@code W}. */
    default String parameterName(Settings settings, String key) {
        return switch (key) {
            case "W" -> "kernel";
            case "b" -> "bias";
            default -> key;
        };
    }

    /**
     * For each axis that people see of a parameter, which axis of the Deeplearning4j parameter it is; empty where they are
     * the same.
     */
    default int[] parameterAxes(Settings settings, String key) {
        return new int[0];
    }

    /** The setting that is written in a node's header ({@code 8} in "Dense · 8"), or empty. */
    default String headline(Settings settings) {
        return "";
    }

    /** The layer's formula in LaTeX, in the symbols of {@code docs/glossary.md}. */
    String formula(Settings settings);

    /** The one method that speaks DL4J: adds this layer's vertex or vertices to the graph being built. */
    void addTo(GraphAssembly graph, LayerNode node, List<Shape> inputs);

    /** This layer in Keras, PyTorch and DL4J code. */
    LayerCode code(CodeRequest request);
}
