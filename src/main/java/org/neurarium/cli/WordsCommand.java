package org.neurarium.cli;

import java.io.IOException;
import java.util.Optional;
import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.Command;

/** {@code neurarium words …}: word vectors. Alone it opens the words lab; work without a window is done by its own commands. */
@Command(name = "words", sortOptions = false, subcommands = {WordsTrainCommand.class, WordsNearestCommand.class,
    WordsAnalogyCommand.class, WordsSimilarityCommand.class, WordsProjectCommand.class})
final class WordsCommand extends Subcommand {
    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        return new WindowStart(context).open(new OpenRequest(Optional.empty(), Optional.empty(), Optional.empty(), 1,
                context.language(), context.profile(), Optional.of(WordsScene.USUAL)));
    }
}
