package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
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

    /** Whether other layers can be fed from it (an output layer cannot). */
    default boolean hasOutput() {
        return true;
    }

    List<ParamSpec> params();

    /** Shape of the output for the shapes that arrive, in wire order. Pure. */
    ShapeResult outputShape(LayerNode node, List<Shape> inputs);

    /** Number of trainable parameters. */
    long parameters(Settings settings, List<Shape> inputs);

    /** Multiply-adds of one example's forward pass, biases not counted. */
    long multiplyAdds(Settings settings, List<Shape> inputs);

    /** Advice about settings that work but are probably not meant; usually none. */
    default List<Problem> hints(LayerNode node, List<Shape> inputs) {
        return List.of();
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
    LayerCode code(LayerNode node, List<Shape> inputs);
}
