package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;

/**
 * Which block each dragged node is in, by the frames as they stood when the drag began. A node comes into the innermost frame
 * that its middle is in; it leaves its own only once it no longer touches it, so that a frame can be widened from within.
 */
final class BlockBorders {
    private final Blocks blocks;
    private final List<BlockFrame> frames;
    /** What moves as one, with the box it had: layers, and whole blocks by their key. */
    private final Map<String, Box> movers = new LinkedHashMap<>();

    /** @param dragged ids of nodes, with the boxes they have */
    BlockBorders(CanvasScene scene, Blocks blocks, Map<String, Box> dragged) {
        this.blocks = blocks;
        Set<String> layers = new LinkedHashSet<>();
        dragged.keySet().forEach(id -> blocks.ofKey(id).ifPresentOrElse(b -> layers.addAll(blocks.layers(b.name())), () -> layers.add(id)));
        frames = scene.frames().stream().filter(f -> !layers.containsAll(blocks.layers(f.block().name()))).toList();
        Set<String> single = new LinkedHashSet<>(layers);
        for (Block whole : blocks.wholly(layers)) {
            single.removeAll(blocks.layers(whole.name()));
            scene.frames().stream().filter(f -> f.block().equals(whole)).map(BlockFrame::box).findFirst()
                    .or(() -> Optional.ofNullable(dragged.get(whole.key()))).ifPresent(box -> movers.put(whole.key(), box));
        }
        single.forEach(id -> Optional.ofNullable(dragged.get(id)).ifPresent(box -> movers.put(id, box)));
    }

    /** Those that come to stand in another block when all are moved by so much, with its name; empty for none. */
    Map<String, String> crossed(double dx, double dy) {
        Map<String, String> into = new LinkedHashMap<>();
        movers.forEach((id, box) -> {
            String now = blocks.ofKey(id).map(Block::within).orElseGet(() -> blocks.holding(id).map(Block::name).orElse(""));
            String then = at(now, box.at(new Point(box.x() + dx, box.y() + dy)));
            if (!then.equals(now)) {
                into.put(id, then);
            }
        });
        return into;
    }

    private String at(String now, Box box) {
        Optional<BlockFrame> own = frames.stream().filter(f -> f.block().name().equals(now)).findFirst();
        Optional<BlockFrame> inner = frames.stream().filter(f -> f.box().contains(new Point(box.centreX(), box.centreY())))
                .reduce((outer, next) -> next);
        boolean outside = own.isPresent() && inner.map(f -> blocks.path(own.get().block()).contains(f.block())).orElse(true);
        return outside && own.get().box().touches(box) ? now : inner.map(f -> f.block().name()).orElse("");
    }
}
