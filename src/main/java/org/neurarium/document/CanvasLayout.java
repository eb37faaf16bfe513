package org.neurarium.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where the layers stand (upper left corner of each node by id), and which of them make a block. */
public record CanvasLayout(Map<String, Point> positions, Blocks blocks) {
    public static final CanvasLayout EMPTY = new CanvasLayout(Map.of());

    public CanvasLayout {
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }

    public CanvasLayout(Map<String, Point> positions) {
        this(positions, Blocks.NONE);
    }

    public Optional<Point> find(String id) {
        return Optional.ofNullable(positions.get(id));
    }

    public CanvasLayout with(String id, Point point) {
        Map<String, Point> map = new LinkedHashMap<>(positions);
        map.put(id, point);
        return new CanvasLayout(map, blocks);
    }

    public CanvasLayout without(String id) {
        Map<String, Point> map = new LinkedHashMap<>(positions);
        map.remove(id);
        Blocks left = blocks.holding(id).isEmpty() ? blocks : blocks.without(id);
        return new CanvasLayout(map, left);
    }

    /** Which layers make which block, wherever they stand and whether they are drawn as one node or not. */
    public CanvasLayout grouping() {
        return new CanvasLayout(Map.of(), new Blocks(blocks.all().stream().map(Block::unfolded).toList()));
    }

    public CanvasLayout withBlocks(Blocks changed) {
        return new CanvasLayout(positions, changed);
    }

    /** A layer that is new between others stands in the block in which they all stand. */
    public CanvasLayout joined(String layer, Set<String> neighbours) {
        return withBlocks(blocks.joined(layer, blocks.common(neighbours)));
    }

    /** With a folded block at another place; what is in it keeps its distance from its corner. */
    public CanvasLayout moved(Block block, Point to) {
        Point from = block.at() == null ? to : block.at();
        UnaryOperator<Point> shift = p -> new Point(p.x() + to.x() - from.x(), p.y() + to.y() - from.y());
        Set<String> inner = blocks.layers(block.name());
        Map<String, Point> places = new LinkedHashMap<>(positions);
        places.replaceAll((id, at) -> inner.contains(id) ? shift.apply(at) : at);
        return new CanvasLayout(places, blocks.shifted(block, shift).replace(block.folded(to)));
    }
}
