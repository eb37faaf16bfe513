package org.neurarium.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.ParentCommand;

/** One command of {@code neurarium demo}. */
abstract class DemoSubcommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DemoCommand demo;

    @Override
    public final Integer call() throws Exception {
        return run(demo.context());
    }

    /** Does the work and returns the exit status. */
    abstract int run(CommandContext context) throws InputFault, RunFault, IOException;
}
