package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.StartVectors;
import org.neurarium.compile.export.CodeExport;
import org.neurarium.compile.export.ExportedCode;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ModelFiles;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium export}: the network as a program in another library's words, or as a model file. */
@Command(name = "export", sortOptions = false)
final class ExportCommand extends Subcommand {
    private static final String MODEL = "model";

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--to", paramLabel = "dl4j|keras|pytorch|model", required = true, descriptionKey = "export.to")
    String target = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "export.out")
    Path out = Path.of("");

    @Option(names = "--model", paramLabel = "model.zip", descriptionKey = "export.model")
    @Nullable Path model;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        List<String> targets = new ArrayList<>(CodeExport.TARGETS);
        targets.add(MODEL);
        OptionValue.choice("--to", target, targets);
        ProjectOptions.Opened opened = project.open(context);
        Outputs.parentOf(out);
        if (target.equals(MODEL)) {
            model(opened, context);
        } else {
            code(opened.project(), context);
        }
        context.print(context.say("cli.export.written", out));
        return DONE;
    }

    private void code(Project chosen, CommandContext context) throws InputFault, RunFault {
        ExportedCode code = CodeExport.to(target, chosen, StartVectors.with(chosen,
                DatasetCatalogue.get(chosen.data().kind()).load(chosen.data().settings()), null).schema());
        if (code instanceof ExportedCode.Refused refused) {
            throw TrainingRun.untrainable(chosen, refused.problems().get(0), context);
        }
        try {
            ((ExportedCode.Written) code).save(out);
        } catch (IOException refused) {
            throw new RunFault("cli.error.file-unwritable", out);
        }
    }

    /** With trained parameters where there are any, else as the network is before its first update. */
    private void model(ProjectOptions.Opened opened, CommandContext context) throws InputFault, RunFault {
        Numerics.start(context);
        boolean trained = model != null || opened.weights().isPresent();
        try (TrainingSession session = trained ? TrainedModel.open(opened.project(), opened, model, context)
                : TrainingRun.open(opened.project(), Sessions.Options.SHOWN, context)) {
            ModelFiles.write(session, out);
        }
    }
}
