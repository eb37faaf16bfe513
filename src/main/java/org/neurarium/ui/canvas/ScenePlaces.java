package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;
import org.neurarium.document.Project;

/** Where layers and folded blocks stand: their own places, and for those without one where the arrangement puts them. */
final class ScenePlaces {
    private final Map<String, Point> own;
    private final Map<String, NodeShape> shapes;
    private final Blocks blocks;

    private ScenePlaces(Project project, Map<String, NodeShape> shapes) {
        this.shapes = shapes;
        blocks = project.canvas().blocks();
        own = new LinkedHashMap<>(project.canvas().positions());
        for (Block block : blocks.all()) {
            Point at = block.at();
            if (at != null) {
                own.put(block.key(), at);
            }
        }
    }

    static Map<String, Point> of(Project project, Map<String, NodeShape> shapes) {
        ScenePlaces places = new ScenePlaces(project, shapes);
        places.blocks.all().stream().filter(b -> b.folded() && b.at() == null).forEach(places::amidLayers);
        if (places.own.keySet().containsAll(shapes.keySet())) {
            return places.own;
        }
        return places.filled(BlockArrangement.of(project.network(), places.blocks, shapes));
    }

    /** A block whose layers have places, but which has none: level with them. */
    private void amidLayers(Block block) {
        Set<String> inner = blocks.layers(block.name());
        if (own.keySet().containsAll(inner)) {
            Box layers = bounds(inner);
            own.put(block.key(), corner(layers, shapes.get(block.key())));
        }
    }

    /** Where the node of a folded block stands for layers that take up this much. */
    static Point corner(Box layers, NodeShape node) {
        return Snapping.grid(new Point(layers.x(), layers.centreY() - node.height() / 2));
    }

    /** Layers without a place in a block with one keep the distance from it that they were arranged at. */
    private Map<String, Point> filled(Map<String, Point> arranged) {
        Map<String, Point> all = new LinkedHashMap<>(arranged);
        all.putAll(own);
        for (String id : shapes.keySet()) {
            Block hiding = own.containsKey(id) ? null : hiding(id).orElse(null);
            if (hiding != null && own.containsKey(hiding.key())) {
                Point from = arranged.get(hiding.key());
                Point to = own.get(hiding.key());
                Point at = arranged.get(id);
                all.put(id, new Point(at.x() + to.x() - from.x(), at.y() + to.y() - from.y()));
            }
        }
        return all;
    }

    /** The outermost folded block in which a layer, or a block by its key, is hidden. */
    private Optional<Block> hiding(String id) {
        return blocks.ofKey(id).map(block -> blocks.path(block).stream().skip(1).filter(Block::folded).reduce((in, out) -> out))
                .orElseGet(() -> blocks.hiding(id));
    }

    private Box bounds(Set<String> layers) {
        List<Box> boxes = layers.stream().map(id -> {
            NodeShape shape = shapes.get(id);
            Point at = own.get(id);
            return shape == null ? null : new Box(at.x(), at.y(), shape.width(), shape.height());
        }).filter(Objects::nonNull).toList();
        return Box.around(boxes);
    }
}
