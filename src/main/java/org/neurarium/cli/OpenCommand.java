package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code neurarium open [FILE|TEMPLATE|DEMO|words|lab:ID]}. */
@Command(name = "open", sortOptions = false)
final class OpenCommand extends Subcommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project")
    @Nullable String name;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        context.window().prepare();
        var lab = LabRequest.named(name, context);
        if (lab.isPresent()) {
            return new WindowStart(context).openLab(lab.get());
        }
        OpenRequest request = new OpenRequest(Optional.empty(), Optional.empty(), Optional.empty(), 1, context.language(),
                context.profile(), name == null || !name.equals(WordsSceneOptions.NAME) ? Optional.empty()
                : Optional.of(WordsScene.USUAL));
        Optional<Demo> own = name == null ? Optional.empty() : OwnDemoStart.find(name, context);
        if (own.isPresent()) {
            request = new OpenRequest(own.get().project(context.messages().language().code()), Optional.empty(), own, 1, context.language(),
                    context.profile(), Optional.empty());
        } else if (name != null && request.words().isEmpty()) {
            ProjectOptions.Opened opened = ProjectOptions.ProjectSource.open(name, context.messages());
            Path handover = context.profile().handover();
            boolean handed = opened.file().filter(handover::equals).isPresent() && Files.deleteIfExists(handover);
            request = new OpenRequest(Optional.of(opened.project()), handed ? Optional.empty() : opened.file(), opened.demo(), opened.step(),
                    context.language(), context.profile(), Optional.empty());
        }
        return new WindowStart(context).open(request);
    }
}
