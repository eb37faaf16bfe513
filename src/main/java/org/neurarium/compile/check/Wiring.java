package org.neurarium.compile.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.Port;

/**
 * A network as a graph: who feeds whom, and an order in which every layer comes after its feeders. Works for any
 * drawing; layers on a cycle, and those behind one, have no place in the order. Wires at missing layers are left out.
 */
public final class Wiring {
    private final Map<String, LayerNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<Wire>> into = new HashMap<>();
    private final Map<String, List<Wire>> from = new HashMap<>();
    private final List<LayerNode> order;

    public Wiring(Network network) {
        network.layers().forEach(l -> nodes.putIfAbsent(l.id(), l));
        for (Wire wire : new LinkedHashSet<>(network.wires())) {
            if (nodes.containsKey(wire.from()) && nodes.containsKey(wire.to())) {
                into.computeIfAbsent(wire.to(), k -> new ArrayList<>()).add(wire);
                from.computeIfAbsent(wire.from(), k -> new ArrayList<>()).add(wire);
            }
        }
        into.replaceAll((id, wires) -> byPort(nodes.get(id), wires));
        order = sort();
    }

    /** Wires in the order of the layer's ports, those of one port as drawn. */
    private static List<Wire> byPort(LayerNode node, List<Wire> wires) {
        List<String> ports = LayerCatalogue.find(node.kind())
                .map(t -> t.inputs().stream().map(Port::name).toList()).orElse(List.of());
        return wires.stream().sorted(Comparator.comparingInt(w -> ports.indexOf(w.port()))).toList();
    }

    /** The layer of that id, the first if there are two. */
    public Optional<LayerNode> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Layers in drawing order, the first of each id. */
    public List<LayerNode> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<Wire> into(String id) {
        return into.getOrDefault(id, List.of());
    }

    public List<Wire> from(String id) {
        return from.getOrDefault(id, List.of());
    }

    /** Every layer after its feeders; shorter than {@link #nodes} where there is a cycle. */
    public List<LayerNode> order() {
        return order;
    }

    /** Layers reached from the given ones along the wires, or against them; the given ones included. */
    public Set<String> reached(List<String> starts, boolean forward) {
        Set<String> seen = new HashSet<>(starts);
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            String id = open.remove();
            for (Wire wire : forward ? from(id) : into(id)) {
                String next = forward ? wire.to() : wire.from();
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** Kahn's algorithm, first come first served, so that the order follows the drawing. */
    private List<LayerNode> sort() {
        Map<String, Integer> waiting = new HashMap<>();
        Deque<LayerNode> ready = new ArrayDeque<>();
        for (LayerNode node : nodes.values()) {
            waiting.put(node.id(), into(node.id()).size());
            if (into(node.id()).isEmpty()) {
                ready.add(node);
            }
        }
        List<LayerNode> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            LayerNode node = ready.remove();
            sorted.add(node);
            for (Wire wire : from(node.id())) {
                if (waiting.merge(wire.to(), -1, Integer::sum) == 0) {
                    ready.add(nodes.get(wire.to()));
                }
            }
        }
        return List.copyOf(sorted);
    }
}
