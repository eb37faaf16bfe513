package org.neurarium.compile;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Shape;

/**
 * One layer of the canvas as it was built.
 *
 * @param node with completed settings
 * @param vertices names of the graph's vertices it became, in forward order; the last one is its output and has its id
 */
public record CompiledLayer(LayerNode node, List<String> vertices, List<Shape> inputs, Shape output,
                            List<ParameterBlock> parameters) {
    public CompiledLayer {
        vertices = List.copyOf(vertices);
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
    }

    public String id() {
        return node.id();
    }

    /** The parameter of that name: {@code kernel}, {@code bias}. */
    public Optional<ParameterBlock> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
