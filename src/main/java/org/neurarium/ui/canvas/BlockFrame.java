package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;

/** The titled frame around the nodes of a block that is unfolded. */
record BlockFrame(Block block, Box box) {
    static final double PAD = 16;
    static final double TITLE = 24;

    /** The frame around nodes that take up this much. */
    static Box around(Box nodes) {
        return new Box(nodes.x() - PAD, nodes.y() - PAD - TITLE, nodes.width() + 2 * PAD, nodes.height() + 2 * PAD + TITLE);
    }

    /** The frames of all unfolded blocks that can be seen, outer ones first. */
    static List<BlockFrame> all(Blocks blocks, Map<String, Placed> nodes) {
        List<BlockFrame> frames = new ArrayList<>();
        blocks.all().stream().filter(b -> !b.folded() && !blocks.isHidden(b))
                .sorted(Comparator.comparingInt(b -> blocks.path(b).size()))
                .forEach(b -> frames.add(new BlockFrame(b, box(b, blocks, nodes))));
        return frames;
    }

    private static Box box(Block block, Blocks blocks, Map<String, Placed> nodes) {
        List<Box> boxes = new ArrayList<>();
        block.layers().stream().map(nodes::get).filter(java.util.Objects::nonNull).forEach(n -> boxes.add(n.box()));
        for (Block inner : blocks.inside(block.name())) {
            Placed folded = nodes.get(inner.key());
            boxes.add(folded != null ? folded.box() : box(inner, blocks, nodes));
        }
        return around(Box.around(boxes));
    }

    boolean titleContains(Point p) {
        return box.contains(p) && p.y() <= box.y() + TITLE;
    }

    /** Whether a point is on the sign that folds it. */
    boolean signContains(Point p) {
        return titleContains(p) && p.x() <= box.x() + TITLE + 4;
    }
}
