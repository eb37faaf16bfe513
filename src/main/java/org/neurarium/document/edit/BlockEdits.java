package org.neurarium.document.edit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Point;
import org.neurarium.document.Project;

/** The edits of blocks. None touches the network: training goes on. Deleting, copying and moving are those of layers ({@link Edits}). */
public final class BlockEdits {
    private BlockEdits() {
    }

    /**
     * The block that folding these layers would make, under a name; empty if they reach across the border of another one,
     * or make one already.
     */
    public static Optional<Block> made(Blocks blocks, Set<String> layers, String name, @Nullable Point at) {
        List<Block> children = blocks.wholly(layers);
        Set<String> direct = new LinkedHashSet<>(layers);
        children.forEach(b -> direct.removeAll(blocks.layers(b.name())));
        Set<String> parents = direct.stream().map(id -> blocks.holding(id).map(Block::name).orElse("")).collect(Collectors.toSet());
        children.forEach(b -> parents.add(b.within()));
        return parents.size() == 1 && blocks.ofLayers(layers).isEmpty()
                ? Optional.of(new Block(name, parents.iterator().next(), direct, at != null, at)) : Optional.empty();
    }

    /**
     * Folds layers into a new block.
     *
     * @param at where its node stands
     * @param moved nodes that close the gap
     */
    public static Edit create(String name, Set<String> layers, Point at, Map<String, Point> moved) {
        Set<String> chosen = Set.copyOf(layers);
        return Edit.of("document.edit.foldBlock", p -> {
            Blocks blocks = p.canvas().blocks();
            Set<String> there = p.network().layers().stream().map(l -> l.id()).filter(chosen::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!Block.isName(name) || blocks.find(name).isPresent() || !there.containsAll(chosen)) {
                return p;
            }
            Set<String> children = blocks.wholly(there).stream().map(Block::name).collect(Collectors.toSet());
            return made(blocks, there, name, at).map(made -> Edits.place(
                    p.withCanvas(p.canvas().withBlocks(blocks.with(made, children))), moved)).orElse(p);
        }, name);
    }

    /** Draws a block as one node again. */
    public static Edit fold(String name, Point at, Map<String, Point> moved) {
        return change("document.edit.foldBlock", name, (p, block) -> block.folded() ? p : Edits.place(
                p.withCanvas(p.canvas().withBlocks(p.canvas().blocks().replace(block.folded(at)))), moved));
    }

    /** Draws the layers of a block instead of it. */
    public static Edit unfold(String name, Map<String, Point> moved) {
        return change("document.edit.unfoldBlock", name, (p, block) -> block.folded() ? Edits.place(
                p.withCanvas(p.canvas().withBlocks(p.canvas().blocks().replace(block.unfolded()))), moved) : p);
    }

    /** Gives a block another name; nothing happens if that is taken or is none. */
    public static Edit rename(String from, String to) {
        return change("document.edit.renameBlock", from, (p, block) -> Block.isName(to) && p.canvas().blocks().find(to).isEmpty()
                ? p.withCanvas(p.canvas().withBlocks(p.canvas().blocks().renamed(from, to))) : p, to);
    }

    /** Takes a block away; its layers stay, and stand where {@code moved} says. */
    public static Edit dissolve(String name, Map<String, Point> moved) {
        return change("document.edit.dissolveBlock", name, (p, block) -> Edits.place(
                p.withCanvas(p.canvas().withBlocks(p.canvas().blocks().dissolved(name))), moved));
    }

    /**
     * Moves nodes from where they stood in a layout, and puts some of them into blocks; like {@link Edits#move} one step until the
     * drag ends.
     *
     * @param into layers, and blocks by their key, with the name of the block that they come to stand in; empty for none
     */
    public static Edit drag(CanvasLayout from, Map<String, Point> positions, Map<String, String> into) {
        Map<String, Point> places = Map.copyOf(positions);
        Map<String, String> blocks = Map.copyOf(into);
        String entered = blocks.values().stream().filter(name -> !name.isEmpty()).findFirst().orElse("");
        String key = "document.edit." + (blocks.isEmpty() ? "move" : entered.isEmpty() ? "leaveBlock" : "enterBlock");
        return Edit.of(key, p -> Edits.place(p.withCanvas(from.withBlocks(from.blocks().standing(blocks))), places),
                entered.isEmpty() ? positions.size() : entered).merging(Edits.move(places).mergeKey());
    }

    /** What an edit does to a project in which its block is. */
    @FunctionalInterface
    private interface Change {
        Project on(Project project, Block block);
    }

    private static Edit change(String key, String name, Change change, Object... more) {
        List<Object> arguments = new java.util.ArrayList<>(List.of(name));
        arguments.addAll(List.of(more));
        return Edit.of(key, p -> p.canvas().blocks().find(name).map(b -> change.on(p, b)).orElse(p), arguments.toArray());
    }
}
