package org.neurarium.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A part of a network with its places on the canvas: what is copied and pasted. Its wires run inside it. */
public record Fragment(Network network, CanvasLayout canvas) {

    /** The named layers of a project, the wires between them, and the blocks that are wholly among them. */
    public static Fragment of(Project project, Set<String> ids) {
        List<LayerNode> layers = project.network().layers().stream().filter(l -> ids.contains(l.id())).toList();
        List<Wire> wires = project.network().wires().stream()
                .filter(w -> ids.contains(w.from()) && ids.contains(w.to())).toList();
        Map<String, Point> places = new TreeMap<>(project.canvas().positions());
        places.keySet().retainAll(layers.stream().map(LayerNode::id).collect(Collectors.toSet()));
        return new Fragment(new Network(layers, wires), new CanvasLayout(places, project.canvas().blocks().whole(ids)));
    }
}
