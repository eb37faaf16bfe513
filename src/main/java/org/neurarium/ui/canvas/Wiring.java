package org.neurarium.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Port;

/** Which wires may be drawn, and in one sentence why not. Shapes are not judged here: problems with fixes show them. */
final class Wiring {
    private Wiring() {
    }

    /** Why {@code from} cannot feed {@code to} at this port; empty if it can. */
    static Optional<Notice> refusal(Network network, String from, String to, String port) {
        if (from.equals(to)) {
            return Optional.of(new Notice("canvas.refuse.self"));
        }
        if (type(network, from).map(t -> !t.hasOutput()).orElse(true)) {
            return Optional.of(new Notice("canvas.refuse.noOutput", from));
        }
        Optional<Port> into = type(network, to).flatMap(t -> port(t, port));
        if (into.isEmpty()) {
            return Optional.of(new Notice("canvas.refuse.noInput", to));
        }
        if (wires(network, to, port).stream().anyMatch(w -> w.from().equals(from))) {
            return Optional.of(new Notice("canvas.refuse.already", from, to));
        }
        if (reaches(network, to, from)) {
            return Optional.of(new Notice("canvas.refuse.cycle", from, to));
        }
        boolean full = into.get().maxWires() > 1 && wires(network, to, port).size() >= into.get().maxWires();
        return full ? Optional.of(new Notice("canvas.refuse.full", to, into.get().maxWires())) : Optional.empty();
    }

    /** The network with the wire; an input that takes one wire only gives up the one it had. */
    static Network connected(Network network, Wire wire) {
        boolean single = type(network, wire.to()).flatMap(t -> port(t, wire.port())).map(p -> p.maxWires() == 1).orElse(false);
        Network freed = network;
        if (single) {
            for (Wire old : wires(network, wire.to(), wire.port())) {
                freed = freed.disconnect(old);
            }
        }
        return freed.connect(wire);
    }

    /** The input that a wire to this layer takes by default: the first with room, else the first. */
    static String defaultPort(Network network, String to) {
        List<Port> ports = type(network, to).map(LayerType::inputs).orElse(List.of());
        return ports.stream().filter(p -> wires(network, to, p.name()).size() < p.maxWires()).findFirst()
                .or(() -> ports.stream().findFirst()).map(Port::name).orElse("");
    }

    /** Whether a layer of this type can stand in the middle of a wire. */
    static boolean passes(LayerType type) {
        return type.hasOutput() && !type.inputs().isEmpty();
    }

    private static boolean reaches(Network network, String start, String goal) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(goal)) {
                return true;
            }
            if (seen.add(id)) {
                network.from(id).forEach(w -> open.push(w.to()));
            }
        }
        return false;
    }

    private static List<Wire> wires(Network network, String to, String port) {
        return network.into(to).stream().filter(w -> type(network, to).flatMap(t -> t.port(w)).map(Port::name)
                .orElse(w.port()).equals(port)).toList();
    }

    private static Optional<LayerType> type(Network network, String id) {
        return network.find(id).map(LayerNode::kind).flatMap(LayerCatalogue::find);
    }

    private static Optional<Port> port(LayerType type, String name) {
        return type.inputs().stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
