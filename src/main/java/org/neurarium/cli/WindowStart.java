package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;

/**
 * Opens the window. Without a display it does what can be done without one: trains in the terminal what the window
 * would have opened, and draws that window to a file.
 */
final class WindowStart {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int WORD_EPOCHS = 5;
    private final CommandContext context;

    WindowStart(CommandContext context) {
        this.context = context;
    }

    int open(OpenRequest request) throws InputFault, RunFault, IOException {
        if (context.window().displayAvailable()) {
            context.window().open(request);
            return Subcommand.DONE;
        }
        return request.words().isPresent() ? wordsWithoutDisplay(request.words()) : withoutDisplay(request);
    }

    private int wordsWithoutDisplay(Optional<WordsScene> words) throws InputFault, IOException {
        context.print(context.say("cli.window.no-display-words"));
        Path picture = context.profile().create().folder().resolve("window.png");
        shot(DemoCatalogue.openingProject(context.messages().language().code()), Optional.empty(), WORD_EPOCHS, words, picture);
        context.print(context.say("cli.window.drawn", picture));
        return Subcommand.DONE;
    }

    int openLab(LabRequest request) throws InputFault, IOException {
        if (context.window().displayAvailable()) {
            context.window().openLab(request);
            return Subcommand.DONE;
        }
        Path picture = context.profile().create().folder().resolve("window.png");
        context.window().shotLab(request, new LabRequest.Picture(OptionalInt.empty(), picture,
                new Look(context.messages().language(), "light", WIDTH, HEIGHT, 1)));
        context.print(context.say("cli.window.drawn", picture));
        return Subcommand.DONE;
    }

    private int withoutDisplay(OpenRequest request) throws InputFault, RunFault, IOException {
        Demo opening = DemoCatalogue.opening();
        Optional<Demo> demo = request.project().isPresent() ? request.demo() : Optional.of(opening);
        Project project = request.project().orElseGet(() -> DemoCatalogue.openingProject(context.messages().language().code()));
        context.print(context.say("cli.window.no-display", project.name()));
        Numerics.start(context);
        int epochs;
        try (TrainingRun run = new TrainingRun(context, project, new EpochLog(null))) {
            epochs = run.train(epoch -> { }, frame -> { }, false).frame().epoch();
        }
        Path picture = context.profile().create().folder().resolve("window.png");
        shot(project, demo, epochs, Optional.empty(), picture);
        context.print(context.say("cli.window.drawn", picture));
        return Subcommand.DONE;
    }

    private void shot(Project project, Optional<Demo> demo, int epochs, Optional<WordsScene> words, Path picture) throws InputFault {
        Look look = new Look(context.messages().language(), "light", WIDTH, HEIGHT, 1);
        context.window().shot(new ShotRequest(project, demo, 1, epochs, OptionalLong.empty(), words, look, Pose.NONE, picture,
                context.profile()));
    }
}
