package org.neurarium.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.ParentCommand;

/** One command. A subclass declares its options as picocli fields and does its work in {@link #run}. */
abstract class Subcommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RootCommand root;

    @Override
    public final Integer call() throws Exception {
        return run(context());
    }

    final CommandContext context() {
        return root.context();
    }

    /** Does the work and returns the exit status. */
    abstract int run(CommandContext context) throws InputFault, RunFault, IOException;
}
