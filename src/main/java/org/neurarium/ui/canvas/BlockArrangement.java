package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;

/** Places a network with blocks: what is in a block is arranged by itself, and then as one node among its neighbours. */
final class BlockArrangement {
    private final Network network;
    private final Blocks blocks;
    private final Map<String, NodeShape> shapes;

    private BlockArrangement(Network network, Blocks blocks, Map<String, NodeShape> shapes) {
        this.network = network;
        this.blocks = blocks;
        this.shapes = shapes;
    }

    /** Upper left corners of all layers, hidden ones too, and of all folded blocks by their keys. */
    static Map<String, Point> of(Network network, Blocks blocks, Map<String, NodeShape> shapes) {
        return blocks.isEmpty() ? LayeredArrangement.of(network, shapes) : new BlockArrangement(network, blocks, shapes).inside("");
    }

    private Map<String, Point> inside(String outer) {
        Map<String, String> items = items(outer);
        Map<String, NodeShape> sizes = new HashMap<>(shapes);
        Map<String, Map<String, Point>> inner = new HashMap<>();
        for (Block block : blocks.inside(outer)) {
            Map<String, Point> places = inside(block.name());
            inner.put(block.key(), places);
            if (!block.folded()) {
                Box frame = BlockFrame.around(bounds(places));
                sizes.put(block.key(), new NodeShape(frame.width(), frame.height(), TileGrid.NONE));
            }
        }
        Map<String, Point> corners = new LinkedHashMap<>(LayeredArrangement.of(flat(items), sizes));
        for (Block block : blocks.inside(outer)) {
            Point at = corners.get(block.key());
            Map<String, Point> places = inner.get(block.key());
            Box own = bounds(places);
            double x = block.folded() ? at.x() - own.x() : at.x() + BlockFrame.PAD - own.x();
            double y = block.folded() ? at.y() + (sizes.get(block.key()).height() - own.height()) / 2 - own.y()
                    : at.y() + BlockFrame.TITLE + BlockFrame.PAD - own.y();
            places.forEach((id, p) -> corners.put(id, Snapping.grid(new Point(p.x() + x, p.y() + y))));
            if (!block.folded()) {
                corners.remove(block.key());
            }
        }
        return corners;
    }

    /** Layer → what it is an item of at this level: itself, or the key of a block; layers elsewhere are left out. */
    private Map<String, String> items(String outer) {
        Map<String, String> items = new LinkedHashMap<>();
        Set<String> here = outer.isEmpty() ? null : blocks.find(outer).map(Block::layers).orElse(Set.of());
        for (LayerNode layer : network.layers()) {
            if (here == null ? blocks.holding(layer.id()).isEmpty() : here.contains(layer.id())) {
                items.put(layer.id(), layer.id());
            }
        }
        blocks.inside(outer).forEach(b -> blocks.layers(b.name()).forEach(id -> items.put(id, b.key())));
        return items;
    }

    private Network flat(Map<String, String> items) {
        Set<String> ids = new LinkedHashSet<>();
        network.layers().forEach(l -> ids.add(items.getOrDefault(l.id(), "")));
        ids.remove("");
        Set<Wire> wires = new LinkedHashSet<>();
        for (Wire wire : network.wires()) {
            String from = items.get(wire.from());
            String to = items.get(wire.to());
            if (from != null && to != null && !from.equals(to)) {
                wires.add(new Wire(from, to));
            }
        }
        return new Network(ids.stream().map(id -> new LayerNode(id, "", Settings.EMPTY)).toList(), List.copyOf(wires));
    }

    private Box bounds(Map<String, Point> places) {
        List<Box> boxes = new ArrayList<>();
        places.forEach((id, p) -> boxes.add(new Box(p.x(), p.y(), shapes.get(id).width(), shapes.get(id).height())));
        return Box.around(boxes);
    }
}
