package org.neurarium.cli;

import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.Command;

/** {@code neurarium words …}: word vectors; the work is done by its own commands. */
@Command(name = "words", sortOptions = false, subcommands = {WordsTrainCommand.class, WordsNearestCommand.class,
    WordsAnalogyCommand.class, WordsSimilarityCommand.class, WordsProjectCommand.class})
final class WordsCommand extends Subcommand {
    @Override
    int run(CommandContext context) throws InputFault {
        throw new InputFault("words.fault.no-command");
    }
}
