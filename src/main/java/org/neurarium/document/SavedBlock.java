package org.neurarium.document;

import java.util.Set;

/** A block by itself, to be put into any project: its name, and a part of a network whose one outermost block it is. */
public record SavedBlock(String name, Fragment part) {

    /** A block of a project, folded, its corner at the origin. */
    public static SavedBlock of(Project project, String name) {
        Blocks blocks = project.canvas().blocks();
        Set<String> layers = blocks.layers(name);
        Fragment part = Fragment.of(project, layers);
        Block block = part.canvas().blocks().find(name).orElseThrow();
        Point corner = block.at() == null ? upperLeft(part.canvas()) : block.at();
        CanvasLayout canvas = part.canvas().withBlocks(part.canvas().blocks().replace(block.folded(corner)));
        Block folded = canvas.blocks().find(name).orElseThrow();
        return new SavedBlock(name, new Fragment(part.network(), canvas.moved(folded, new Point(0, 0))));
    }

    /** The same under another name. */
    public SavedBlock withName(String changed) {
        CanvasLayout canvas = part.canvas();
        String free = canvas.blocks().find(changed).isPresent() ? canvas.blocks().freeName(changed) : changed;
        return changed.equals(name) ? this
                : new SavedBlock(free, new Fragment(part.network(), canvas.withBlocks(canvas.blocks().renamed(name, free))));
    }

    private static Point upperLeft(CanvasLayout canvas) {
        return new Point(canvas.positions().values().stream().mapToDouble(Point::x).min().orElse(0),
                canvas.positions().values().stream().mapToDouble(Point::y).min().orElse(0));
    }
}
