package org.neurarium.lesson.contest;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.nn.activation.ActivationFunction;

/** A chain of dense layers in which every hidden one gets another activation function. */
public final class DeepNetwork {
    private DeepNetwork() {
    }

    /** Functions with parameters of their own become layers after the dense ones, maxout takes their place. */
    public static Project with(Project base, ActivationFunction function) {
        List<LayerNode> layers = new ArrayList<>();
        for (LayerNode layer : base.network().layers()) {
            if (!layer.kind().equals("dense")) {
                layers.add(layer);
                continue;
            }
            Settings units = Settings.of("units", layer.settings().integer("units", 0));
            switch (function.kind()) {
                case PIECES -> layers.add(new LayerNode(layer.id(), "maxout", units));
                case LEARNED -> {
                    layers.add(layer.withSettings(units.with("activation", "identity")));
                    layers.add(new LayerNode(layer.id() + "a", "activation", Settings.of("activation", function.id())));
                }
                default -> layers.add(layer.withSettings(units.with("activation", function.id())));
            }
        }
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return base.withNetwork(new Network(layers, wires));
    }

    public static List<LayerNode> hidden(Project base) {
        return base.network().layers().stream().filter(l -> l.kind().equals("dense")).toList();
    }
}
