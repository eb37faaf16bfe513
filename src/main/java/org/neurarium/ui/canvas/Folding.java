package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.edit.BlockEdits;
import org.neurarium.document.edit.Edits;

/** Blocks by what is selected: folded, unfolded, dissolved, so that neighbours draw near and make room. */
final class Folding {
    private final CanvasViewModel canvas;

    Folding(CanvasViewModel canvas) {
        this.canvas = canvas;
    }

    /** The block that is selected. */
    Optional<Block> selected() {
        return canvas.workspace().selectedBlock();
    }

    /**
     * Folds what is selected; says why if it cannot.
     *
     * @param stem what a new block is called
     * @return the name of a block that was made anew
     */
    Optional<String> fold(String stem) {
        Set<String> layers = canvas.layersOf(canvas.selectedNodes());
        Optional<Block> known = blocks().ofLayers(layers);
        if (known.isPresent()) {
            fold(known.get());
            return Optional.empty();
        }
        String name = blocks().freeName(stem);
        if (layers.isEmpty() || BlockEdits.made(blocks(), layers, name, null).isEmpty()) {
            canvas.notice().set(new Notice(layers.isEmpty() ? "canvas.refuse.foldNothing" : "canvas.refuse.foldAcross"));
            return Optional.empty();
        }
        Box before = Box.around(canvas.selectedNodes().stream().flatMap(id -> scene().boxOf(id).stream()).toList());
        Box node = folded(BlockEdits.create(name, layers, new Point(0, 0), Map.of()).change().apply(pinned()), name, before);
        canvas.apply(BlockEdits.create(name, layers, new Point(node.x(), node.y()), Neighbours.of(scene(), blocks(), layers).make(before, node)));
        canvas.selection().select(layers);
        return Optional.of(name);
    }

    /** Draws the selected block as one node, or its layers. */
    void toggle() {
        selected().ifPresent(b -> {
            if (b.folded()) {
                unfold(b);
            } else {
                fold(b);
            }
        });
    }

    void fold(Block block) {
        BlockFrame frame = scene().frames().stream().filter(f -> f.block().equals(block)).findFirst().orElse(null);
        if (frame == null) {
            return;
        }
        Box layers = Box.around(canvas.scene().get().nodes().stream()
                .filter(n -> blocks().layers(block.name()).containsAll(n.facts().layers())).map(Placed::box).toList());
        Box node = folded(BlockEdits.fold(block.name(), new Point(0, 0), Map.of()).change().apply(pinned()), block.name(), layers);
        canvas.apply(BlockEdits.fold(block.name(), new Point(node.x(), node.y()),
                Neighbours.of(scene(), blocks(), blocks().layers(block.name())).make(frame.box(), node)));
    }

    void unfold(Block block) {
        canvas.apply(BlockEdits.unfold(block.name(), opened(block)));
    }

    /** Takes the selected block away; its layers stay where they are, or where they come out. */
    void dissolve() {
        selected().ifPresent(b -> canvas.apply(BlockEdits.dissolve(b.name(), b.folded() ? opened(b) : Map.of())));
    }

    /** The selected block by itself, to be kept. */
    Optional<SavedBlock> saved() {
        return selected().map(b -> SavedBlock.of(pinned(b), b.name()));
    }

    /** Places of what comes out of a folded block, and of those that make room for it. */
    private Map<String, Point> opened(Block block) {
        Map<String, Point> moved = placed(block);
        Project project = BlockEdits.unfold(block.name(), moved).change().apply(pinned());
        Box before = scene().boxOf(block.key()).orElseThrow();
        for (Block around : blocks().path(block)) {
            CanvasScene after = canvas.sceneOf(project);
            Box frame = after.frames().stream().filter(f -> f.block().name().equals(around.name())).map(BlockFrame::box).findFirst().orElseThrow();
            moved.putAll(Neighbours.of(after, blocks(), blocks().layers(around.name())).make(before, frame));
            project = BlockEdits.unfold(block.name(), moved).change().apply(pinned());
            Block next = blocks().find(around.within()).orElse(around);
            before = scene().frames().stream().filter(f -> f.block().equals(next)).map(BlockFrame::box).findFirst().orElse(frame);
        }
        return moved;
    }

    /** Layers and blocks inside that have no places of their own yet get those at which they would stand. */
    private Map<String, Point> placed(Block block) {
        Map<String, Point> places = new LinkedHashMap<>();
        Set<String> inner = new LinkedHashSet<>(blocks().layers(block.name()));
        inner.removeAll(canvas.project().canvas().positions().keySet());
        blocks().all().stream().filter(b -> b.folded() && b.at() == null && blocks().path(b).contains(block) && b != block)
                .forEach(b -> inner.add(b.key()));
        inner.forEach(id -> scene().boxOf(id).ifPresent(b -> places.put(id, new Point(b.x(), b.y()))));
        return places;
    }

    private Project pinned(Block block) {
        Project pinned = pinned();
        return Edits.arrange(placed(block)).change().apply(pinned);
    }

    private Box folded(Project project, String name, Box layers) {
        NodeShape shape = canvas.sceneOf(project).shapes().get(Block.key(name));
        Point corner = ScenePlaces.corner(layers, shape);
        return new Box(corner.x(), corner.y(), shape.width(), shape.height());
    }

    private Project pinned() {
        return canvas.pinned(canvas.project());
    }

    private CanvasScene scene() {
        return canvas.scene().get();
    }

    private Blocks blocks() {
        return canvas.project().canvas().blocks();
    }
}
