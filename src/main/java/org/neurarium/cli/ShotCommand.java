package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoCatalogue;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium shot}: the real window, drawn to a file. */
@Command(name = "shot", sortOptions = false)
final class ShotCommand extends Subcommand {
    private static final int MOST_EPOCHS = 1_000_000;
    private static final int MOST_UPDATES = Integer.MAX_VALUE;
    private static final double MIDDLE = 0.5;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    WordsSceneOptions words = new WordsSceneOptions();

    @Option(names = "--out", paramLabel = "F.png", required = true, descriptionKey = "shot.out")
    Path out = Path.of("");

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "shot.view")
    @Nullable String view;

    @Option(names = "--select", paramLabel = "LAYER", descriptionKey = "shot.select")
    @Nullable String layer;

    @ArgGroup(exclusive = true, multiplicity = "0..*")
    List<Mouse> mouse = new ArrayList<>();

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "shot.size")
    String size = "1440x900";

    @Option(names = "--scale", paramLabel = "S", descriptionKey = "shot.scale")
    String scale = "1";

    @Option(names = "--theme", paramLabel = "light|dark|contrast|contrast-dark", descriptionKey = "shot.theme")
    String theme = "light";

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "shot.epochs")
    @Nullable String epochs;

    @Option(names = "--at", paramLabel = "UPDATE", descriptionKey = "shot.at")
    @Nullable String at;

    @Option(names = "--presenter", descriptionKey = "shot.presenter")
    boolean presenter;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        int[] pixels = OptionValue.size(size);
        OptionValue.choice("--theme", theme, List.of("light", "dark", "contrast", "contrast-dark"));
        Look look = new Look(context.messages().language(), theme, pixels[0], pixels[1], OptionValue.number("--scale", scale, 1, 4));
        Optional<LabRequest> lab = LabRequest.named(project.name, context);
        if (lab.isPresent()) {
            return lab(context, lab.get(), look);
        }
        boolean inWords = project.name.equals(WordsSceneOptions.NAME);
        if (view != null) {
            OptionValue.choice("--view", view, inWords ? context.window().wordsViews() : context.window().views());
        }
        if (!inWords) {
            words.none();
        }
        ProjectOptions.Opened opened = inWords
                ? ProjectOptions.ProjectSource.open(DemoCatalogue.opening().id(), context.messages()) : project.openScene(context);
        Outputs.parentOf(out);
        context.window().shot(new ShotRequest(opened.project(), inWords ? Optional.empty() : opened.demo(),
                opened.step(), inWords && epochs == null ? 0 : epochs(opened),
                at == null ? OptionalLong.empty() : OptionalLong.of(OptionValue.integer("--at", at, 0, MOST_UPDATES)),
                inWords ? Optional.of(words.scene()) : Optional.empty(), look, pose(opened), out.toAbsolutePath(),
                context.profile()));
        context.print(context.say("cli.shot.written", out));
        return DONE;
    }

    private int lab(CommandContext context, LabRequest lab, Look look) throws InputFault, RunFault, IOException {
        words.none();
        if (view != null || epochs != null || layer != null || presenter || !mouse.isEmpty() || !project.changes.isEmpty()) {
            throw new InputFault("cli.error.lab-option", view != null ? "--view" : epochs != null ? "--epochs" : layer != null ? "--select"
                    : presenter ? "--presenter" : mouse.isEmpty() ? "--set" : "--click, --point");
        }
        Outputs.parentOf(out);
        OptionalInt step = at == null ? OptionalInt.empty() : OptionalInt.of((int) OptionValue.integer("--at", at, 0, MOST_UPDATES));
        context.window().shotLab(lab, new LabRequest.Picture(step, out.toAbsolutePath(), look));
        context.print(context.say("cli.shot.written", out));
        return DONE;
    }

    private Pose pose(ProjectOptions.Opened opened) throws InputFault {
        if (layer != null) {
            OptionValue.choice("--select", layer, opened.project().network().layers().stream().map(LayerNode::id).toList());
        }
        List<Pose.Gesture> gestures = new ArrayList<>();
        for (Mouse each : mouse) {
            gestures.add(each.gesture());
        }
        return new Pose(Optional.ofNullable(view), Optional.ofNullable(layer), presenter, gestures);
    }

    private int epochs(ProjectOptions.Opened opened) throws InputFault {
        if (epochs != null) {
            return (int) OptionValue.integer("--epochs", epochs, 0, MOST_EPOCHS);
        }
        return opened.demo().map(d -> d.steps().get(opened.step() - 1).epochs()).orElse(0);
    }

    /** One gesture; they are done in the order in which they are written. */
    static final class Mouse {
        @Option(names = "--click", paramLabel = "ID[@X,Y]", required = true, descriptionKey = "shot.click")
        @Nullable String click;

        @Option(names = "--point", paramLabel = "ID[@X,Y]", required = true, descriptionKey = "shot.point")
        @Nullable String point;

        Pose.Gesture gesture() throws InputFault {
            String option = click != null ? "--click" : "--point";
            String text = click != null ? click : String.valueOf(point);
            int at = text.indexOf('@');
            if (at < 0) {
                return new Pose.Gesture(click != null, text, MIDDLE, MIDDLE);
            }
            String[] place = text.substring(at + 1).split(",", -1);
            if (place.length != 2) {
                throw new InputFault("cli.error.option-refused", option, text);
            }
            return new Pose.Gesture(click != null, text.substring(0, at), OptionValue.number(option, place[0], 0, 1),
                    OptionValue.number(option, place[1], 0, 1));
        }
    }
}
