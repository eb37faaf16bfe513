package org.neurarium.compile;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.Sliding;
import org.neurarium.nn.convolution.WindowAxis;

/** How much of a sequence is left behind layers that shorten it. */
public final class SequenceLengths {
    private SequenceLengths() {
    }

    /** Steps that a layer gives and that see a valid step of the example, whose valid steps are its first {@code length}. */
    public static int valid(Network network, NetworkAnalysis analysis, String id, int length) {
        List<Wire> wires = network.into(id);
        if (wires.isEmpty()) {
            return length;
        }
        String from = wires.get(0).from();
        int before = valid(network, analysis, from, length);
        Optional<Shape> shape = analysis.find(from).map(LayerAnalysis::output);
        return sliding(network.find(id)).map(s -> seeing(s.window().columns(), shape, before)).orElse(before);
    }

    private static Optional<Sliding> sliding(Optional<LayerNode> node) {
        return node.flatMap(n -> LayerCatalogue.find(n.kind()).flatMap(t -> t.sliding(n.settings()))).filter(s -> s.window().sequence());
    }

    private static int seeing(WindowAxis axis, Optional<Shape> input, int valid) {
        int steps = input.map(s -> s.size(0)).filter(n -> n > 0).orElse(valid);
        int seeing = 0;
        while (seeing < axis.outputs(steps) && axis.first(seeing, steps) < valid) {
            seeing++;
        }
        return seeing;
    }
}
