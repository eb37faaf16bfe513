package org.neurarium.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.vectors.VectorReader;
import org.neurarium.words.vectors.WordVectors;
import picocli.CommandLine.ParentCommand;

/** One command of {@code neurarium words}. */
abstract class WordsSubcommand implements Callable<Integer> {
    static final int MOST_ANSWERS = 10_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private WordsCommand words;

    @Override
    public final Integer call() throws Exception {
        return run(words.context());
    }

    /** Does the work and returns the exit status. */
    abstract int run(CommandContext context) throws InputFault, RunFault, IOException;

    static WordVectors read(CommandContext context, @org.jspecify.annotations.Nullable String vectors) throws InputFault {
        if (vectors == null) {
            throw new InputFault("words.fault.no-vectors");
        }
        WordsProgressBar bar = new WordsProgressBar(context);
        WordVectors table = VectorReader.read(vectors, bar::readingVectors);
        bar.end();
        return table;
    }
}
