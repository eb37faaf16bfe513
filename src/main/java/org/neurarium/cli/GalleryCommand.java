package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neurarium gallery}: pictures of every view, and the page that shows them. */
@Command(name = "gallery", sortOptions = false)
final class GalleryCommand extends Subcommand {
    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "gallery.out")
    Path out = Path.of("");

    @Option(names = "--only", paramLabel = "VIEW", descriptionKey = "gallery.only")
    @Nullable String only;

    @Option(names = "--all", descriptionKey = "gallery.all")
    boolean all;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        if (only != null) {
            List<String> known = new ArrayList<>(context.window().views());
            context.window().galleryEntries().stream().filter(e -> !known.contains(e)).forEach(known::add);
            OptionValue.choice("--only", only, known);
        }
        Outputs.folder(out.toAbsolutePath());
        context.window().gallery(new GalleryRequest(out.toAbsolutePath(), Optional.ofNullable(only), all, context.profile(),
                file -> context.print(context.say("cli.shot.written", file))));
        return DONE;
    }
}
