package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neurarium gallery}: pictures of every view, and the page that shows them. */
@Command(name = "gallery", sortOptions = false)
final class GalleryCommand extends Subcommand {
    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "gallery.out")
    Path out = Path.of("");

    @Option(names = "--only", paramLabel = "VIEW,…", split = ",", descriptionKey = "gallery.only")
    List<String> only = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "gallery.all")
    boolean all;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        List<String> known = new ArrayList<>(context.window().views());
        context.window().galleryEntries().stream().filter(e -> !known.contains(e)).forEach(known::add);
        for (String each : only) {
            OptionValue.choice("--only", each, known);
        }
        Outputs.folder(out.toAbsolutePath());
        context.window().gallery(new GalleryRequest(out.toAbsolutePath(), only, all, context.profile(),
                file -> context.print(context.say("cli.shot.written", file))));
        return DONE;
    }
}
