package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Network;
import org.neurarium.document.Wire;
import org.neurarium.layer.Port;

/**
 * What a block shows when it is drawn as one node.
 *
 * @param layers all that is in it, in the order of the network
 * @param inlets inputs of inner layers that wires from outside reach, or that still want one
 * @param outlets inner layers whose output leaves the block, or goes nowhere yet
 */
record FoldedBlock(Block block, List<NodeFacts> layers, List<End> inlets, List<End> outlets) {

    /** A port of an inner layer at the border. */
    record End(String layer, String port) {
    }

    static FoldedBlock of(Block block, Blocks blocks, Network network, Map<String, NodeFacts> facts) {
        Set<String> ids = blocks.layers(block.name());
        List<NodeFacts> inner = network.layers().stream().filter(l -> ids.contains(l.id())).map(l -> facts.get(l.id())).distinct().toList();
        List<End> inlets = new ArrayList<>();
        List<End> outlets = new ArrayList<>();
        for (NodeFacts layer : inner) {
            for (Port port : layer.ports()) {
                List<Wire> wires = network.into(layer.id()).stream().filter(w -> takes(layer, port, w)).toList();
                if (wires.size() < port.minWires() || wires.stream().anyMatch(w -> !ids.contains(w.from()))) {
                    inlets.add(new End(layer.id(), port.name()));
                }
            }
            List<Wire> given = network.from(layer.id());
            if (layer.hasOutput() && (given.isEmpty() || given.stream().anyMatch(w -> !ids.contains(w.to())))) {
                outlets.add(new End(layer.id(), ""));
            }
        }
        return new FoldedBlock(block, inner, List.copyOf(inlets), List.copyOf(outlets));
    }

    private static boolean takes(NodeFacts layer, Port port, Wire wire) {
        return layer.type() == null || layer.type().port(wire).map(p -> p.equals(port)).orElse(wire.port().equals(port.name()));
    }

    /** The layer whose miniature stands for the block: the last whose output leaves it, else the last. */
    Optional<NodeFacts> face() {
        List<String> leaving = outlets.stream().map(End::layer).toList();
        return layers.stream().max(Comparator.comparing((NodeFacts f) -> leaving.contains(f.id()))
                .thenComparing(layers::indexOf));
    }

    long parameters() {
        return layers.stream().mapToLong(NodeFacts::parameters).sum();
    }

    /** Place of an end among those of its side; 0 for one that is not there. */
    int index(PortRef port) {
        return Math.max(0, (port.output() ? outlets : inlets).indexOf(new End(port.node(), port.port())));
    }
}
