package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;

/** What stands around a block: single nodes, and whole frames that stay together. */
record Neighbours(Map<String, Box> units, Map<String, List<Placed>> nodes) {

    /** All but what holds any of these layers. */
    static Neighbours of(CanvasScene scene, Blocks blocks, Set<String> layers) {
        Map<String, Box> units = new LinkedHashMap<>();
        Map<String, List<Placed>> nodes = new LinkedHashMap<>();
        List<BlockFrame> frames = scene.frames().stream()
                .filter(f -> blocks.layers(f.block().name()).stream().noneMatch(layers::contains)).toList();
        for (Placed node : scene.nodes()) {
            if (node.facts().layers().stream().anyMatch(layers::contains)) {
                continue;
            }
            BlockFrame frame = frames.stream().filter(f -> blocks.layers(f.block().name()).containsAll(node.facts().layers()))
                    .findFirst().orElse(null);
            String unit = frame == null ? node.facts().id() : frame.block().key();
            units.put(unit, frame == null ? node.box() : frame.box());
            nodes.merge(unit, List.of(node), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return new Neighbours(units, nodes);
    }

    /** New corners of the nodes that move when one box takes another's place. */
    Map<String, Point> make(Box before, Box after) {
        Map<String, Point> corners = new LinkedHashMap<>();
        MakingRoom.of(before, after, units).forEach((unit, to) -> {
            Box box = units.get(unit);
            nodes.get(unit).forEach(n -> corners.put(n.facts().id(),
                    new Point(n.box().x() + to.x() - box.x(), n.box().y() + to.y() - box.y())));
        });
        return corners;
    }
}
