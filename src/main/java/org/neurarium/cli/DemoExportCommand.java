package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.own.OwnDemos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code neurarium demo export ID --out FILE}: one of the person's own demos as a file to hand on. */
@Command(name = "export", sortOptions = false)
final class DemoExportCommand extends DemoSubcommand {
    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "demo.export.id")
    String id = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "demo.export.out")
    Path out = Path.of("");

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        OwnDemos own = DemoSource.own(context);
        if (own.find(id).isEmpty()) {
            throw new InputFault("cli.error.demo-not-own", id, String.join(", ", own.ids()));
        }
        Outputs.parentOf(out);
        own.exportTo(out, id);
        context.print(context.say("cli.demo.exported", id, out));
        return Subcommand.DONE;
    }
}
