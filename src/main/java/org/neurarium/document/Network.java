package org.neurarium.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Layers and the wires between them, in the order they were added. Any graph is allowed here, valid or not. */
public record Network(List<LayerNode> layers, List<Wire> wires) {
    public static final Network EMPTY = new Network(List.of(), List.of());

    public Network {
        layers = List.copyOf(layers);
        wires = List.copyOf(wires);
    }

    public Optional<LayerNode> find(String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public List<Wire> into(String id) {
        return wires.stream().filter(w -> w.to().equals(id)).toList();
    }

    public List<Wire> from(String id) {
        return wires.stream().filter(w -> w.from().equals(id)).toList();
    }

    public Network add(LayerNode layer) {
        List<LayerNode> all = new ArrayList<>(layers);
        all.add(layer);
        return new Network(all, wires);
    }

    /** A copy in which the layer of the same id is {@code layer}. */
    public Network replace(LayerNode layer) {
        return new Network(layers.stream().map(l -> l.id().equals(layer.id()) ? layer : l).toList(), wires);
    }

    /** A copy without the layers that match, nor any wire at them. */
    public Network remove(Predicate<String> id) {
        return new Network(layers.stream().filter(l -> !id.test(l.id())).toList(),
                wires.stream().filter(w -> !id.test(w.from()) && !id.test(w.to())).toList());
    }

    public Network connect(Wire wire) {
        if (wires.contains(wire)) {
            return this;
        }
        List<Wire> all = new ArrayList<>(wires);
        all.add(wire);
        return new Network(layers, all);
    }

    public Network disconnect(Wire wire) {
        return new Network(layers, wires.stream().filter(w -> !w.equals(wire)).toList());
    }

    /** An id not in use, from a stem: {@code dense}, {@code dense2}, {@code dense3}… */
    public String freeId(String stem) {
        String id = stem;
        for (int n = 2; find(id).isPresent(); n++) {
            id = stem + n;
        }
        return id;
    }
}
