package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium shot}: the real window, drawn to a file. */
@Command(name = "shot", sortOptions = false)
final class ShotCommand extends Subcommand {
    private static final int MOST_EPOCHS = 1_000_000;
    private static final int MOST_UPDATES = Integer.MAX_VALUE;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    WordsSceneOptions words = new WordsSceneOptions();

    @Option(names = "--out", paramLabel = "F.png", required = true, descriptionKey = "shot.out")
    Path out = Path.of("");

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "shot.view")
    @Nullable String view;

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "shot.size")
    String size = "1440x900";

    @Option(names = "--theme", paramLabel = "light|dark|contrast", descriptionKey = "shot.theme")
    String theme = "light";

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "shot.epochs")
    @Nullable String epochs;

    @Option(names = "--at", paramLabel = "UPDATE", descriptionKey = "shot.at")
    @Nullable String at;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        int[] pixels = OptionValue.size(size);
        OptionValue.choice("--theme", theme, List.of("light", "dark", "contrast"));
        boolean lab = project.name.equals(WordsSceneOptions.NAME);
        if (view != null) {
            OptionValue.choice("--view", view, lab ? context.window().wordsViews() : context.window().views());
        }
        Optional<WordsScene> scene = lab ? Optional.of(words.scene()) : Optional.empty();
        if (!lab) {
            words.none();
        }
        ProjectOptions.Opened opened = lab ? ProjectOptions.ProjectSource.open(DemoCatalogue.opening().id(), context.messages())
                : project.open(context);
        Outputs.parentOf(out);
        context.window().shot(new ShotRequest(opened.project(), lab ? Optional.empty() : opened.demo().map(Demo::id), opened.step(),
                lab && epochs == null ? 0 : epochs(opened), out.toAbsolutePath(), Optional.ofNullable(view), pixels[0], pixels[1],
                context.messages().language(), theme, context.profile(),
                at == null ? OptionalLong.empty() : OptionalLong.of((long) OptionValue.integer("--at", at, 0, MOST_UPDATES)), scene));
        context.print(context.say("cli.shot.written", out));
        return DONE;
    }

    private int epochs(ProjectOptions.Opened opened) throws InputFault {
        if (epochs != null) {
            return (int) OptionValue.integer("--epochs", epochs, 0, MOST_EPOCHS);
        }
        return opened.demo().map(d -> d.steps().get(opened.step() - 1).epochs()).orElse(0);
    }
}
