package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code neurarium demo import FILE}: puts a demo that was handed on among the person's own. */
@Command(name = "import", sortOptions = false)
final class DemoImportCommand extends DemoSubcommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "demo.import.file")
    Path file = Path.of("");

    @Override
    int run(CommandContext context) throws InputFault, IOException {
        String id = DemoSource.own(context).importFrom(file);
        context.print(context.say("cli.demo.imported", id));
        return Subcommand.DONE;
    }
}
