package org.neurarium.lesson.blueprint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.Project;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** The names of the blocks that famous networks come in: what they are, in the reader's language, and which. */
public final class BlockNames {
    private static final Pattern NAME = Pattern.compile("(residual|plain|inception|dense) ([0-9a-z-]+)");

    private BlockNames() {
    }

    /** A project with those of its blocks that a blueprint named called so in a language. */
    public static Project in(Language language, Project project) {
        Messages messages = Messages.of(language);
        Blocks blocks = project.canvas().blocks();
        for (Block block : project.canvas().blocks().all()) {
            Matcher named = NAME.matcher(block.name());
            if (named.matches()) {
                blocks = blocks.renamed(block.name(), messages.get("demos.block." + named.group(1), named.group(2)));
            }
        }
        return project.withCanvas(project.canvas().withBlocks(blocks));
    }
}
