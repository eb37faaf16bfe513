package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Shape;

/**
 * What is to be written as code.
 *
 * @param node with completed settings
 */
public record CodeRequest(LayerNode node, List<Shape> inputs, Training training, Task task) {
    public CodeRequest {
        inputs = List.copyOf(inputs);
    }

    Settings settings() {
        return node.settings();
    }

    /** Length of the vector that arrives. */
    int inputUnits() {
        return (int) inputs.get(0).count();
    }
}
