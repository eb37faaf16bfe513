package org.neurarium.ui.shell;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Project;

/** Gives a project, and its blocks, the names of {@code now} where they still have those of {@code before}. */
record Rewording(Project before, Project now) implements UnaryOperator<Project> {
    @Override
    public Project apply(Project project) {
        Blocks blocks = project.canvas().blocks();
        Iterator<Block> others = now.canvas().blocks().all().iterator();
        for (Block block : before.canvas().blocks().all()) {
            String name = others.next().name();
            boolean kept = blocks.all().stream().anyMatch(b -> b.name().equals(block.name()));
            blocks = kept && !name.equals(block.name()) ? blocks.renamed(block.name(), name) : blocks;
        }
        Project worded = project.withCanvas(project.canvas().withBlocks(blocks));
        return worded.name().equals(before.name()) ? worded.withName(now.name()) : worded;
    }
}
