package org.neurarium.compile;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Shape;

/** Small projects for tests. */
public final class Nets {
    public static final Examples.Schema TWO_CLASSES =
            new Examples.Schema(Shape.of(2), List.of("a", "b"), List.of(), List.of("x", "y"), 100);
    public static final Examples.Schema THREE_CLASSES =
            new Examples.Schema(Shape.of(4), List.of("a", "b", "c"), List.of(), List.of("p", "q", "r", "s"), 150);
    public static final Examples.Schema ONE_VALUE =
            new Examples.Schema(Shape.of(2), List.of(), List.of("z"), List.of("x", "y"), 100);

    public static final Examples.Schema SEQUENCES =
            new Examples.Schema(Shape.of(5, 3), List.of("a", "b"), List.of(), List.of(), 100);
    public static final Examples.Schema IMAGES =
            new Examples.Schema(Shape.of(5, 6, 2), List.of("a", "b"), List.of(), List.of(), 100);
    /** Five tokens each, of four kinds: padding, unknown and two more. */
    public static final Examples.Schema TOKENS = new Examples.Schema(Shape.of(5), List.of("a", "b"), List.of(), List.of(), 100,
            List.of("", "?", "x", "y"), 0, 0, List.of());

    private Nets() {
    }

    public static LayerNode layer(String id, String kind, Object... settings) {
        return new LayerNode(id, kind, Settings.of(settings));
    }

    /** The layers, each wired to the next. */
    public static Project chain(LayerNode... layers) {
        Network network = new Network(List.of(layers), List.of());
        for (int i = 1; i < layers.length; i++) {
            network = network.connect(new Wire(layers[i - 1].id(), layers[i].id()));
        }
        return project(network);
    }

    public static Project project(Network network) {
        return new Project("test", new DataSource("xor", Settings.EMPTY, 0.5), network, Training.DEFAULT, CanvasLayout.EMPTY);
    }

    /** 2-4-1 with tanh: the opening example. */
    public static Project opening() {
        return chain(layer("in", "input"), layer("h1", "dense", "units", 4, "activation", "tanh"),
                layer("out", "output", "units", 1, "activation", "sigmoid", "loss", "binary-crossentropy"));
    }

    public static CompiledNetwork compiled(Project project, Examples.Schema schema) {
        Compilation compilation = NetworkCompiler.compile(project, schema);
        if (compilation instanceof Compilation.Rejected rejected) {
            throw new AssertionError("rejected: " + rejected.problems());
        }
        return (CompiledNetwork) compilation;
    }
}
