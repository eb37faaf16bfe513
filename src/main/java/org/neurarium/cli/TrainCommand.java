package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.document.io.Limits;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.train.Metrics;
import org.neurarium.train.diagnosis.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium train}. */
@Command(name = "train", sortOptions = false)
final class TrainCommand extends Subcommand {
    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "train.epochs")
    @Nullable String epochs;

    @Option(names = "--until", paramLabel = "METRIC>=X", descriptionKey = "train.until")
    @Nullable String until;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "train.seed")
    @Nullable String seed;

    @Mixin
    DeviceOption device = new DeviceOption();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "train.out")
    @Nullable Path out;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        changed(Training.DEFAULT); // refuses a bad option before a project is looked for
        device.check(context);
        Project opened = project.open(context).project();
        Project chosen = opened.withTraining(changed(opened.training()));
        BackendReport backend = device.start(context);
        if (out == null) {
            return train(context, chosen, backend, new EpochLog(null));
        }
        Outputs.folder(out);
        try (MetricsCsv file = new MetricsCsv(out.resolve("metrics.csv"))) {
            return train(context, chosen, backend, new EpochLog(file));
        }
    }

    private Training changed(Training training) throws InputFault {
        Training result = training;
        if (epochs != null) {
            result = result.withEpochs((int) OptionValue.integer("--epochs", epochs, 1, Limits.EPOCHS));
        }
        if (seed != null) {
            result = result.withSeed(OptionValue.integer("--seed", seed, 0, Long.MAX_VALUE));
        }
        if (until != null) {
            StopRules stop = result.stop();
            result = result.withStop(new StopRules(OptionValue.target(until), stop.patience(), stop.restoreBest()));
        }
        return result;
    }

    private int train(CommandContext context, Project chosen, BackendReport backend, EpochLog log)
            throws InputFault, RunFault, IOException {
        try (TrainingRun run = new TrainingRun(context, chosen, log); KeptRuns runs = new KeptRuns(context)) {
            RunHints hints = new RunHints(run.session());
            TrainingRun.Ended ended = run.train(epoch -> {
                if (json) {
                    context.json(event(epoch));
                }
            }, frame -> {
                runs.look(run.session(), frame);
                hints.look(frame);
            }, false);
            runs.leave();
            if (ended.broken()) {
                throw new RunFault("cli.error.failed", ended.advice(context).get(1));
            }
            if (out != null && !TrainedFiles.write(context.messages(), run.session(), out)) {
                context.console().err().println(context.say("cli.train.no-picture"));
            }
            report(context, ended, backend, hints.atEnd(ended.frame()));
            if (ended.diverged()) {
                throw new RunFault("cli.error.diverged", ended.advice(context).toArray());
            }
            return DONE;
        }
    }

    private static Map<String, Object> event(EpochLog.Epoch epoch) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("event", "epoch");
        tree.put("epoch", epoch.metrics().epoch());
        tree.put("iteration", epoch.metrics().iteration());
        KeptRuns.figures(tree, epoch.metrics());
        tree.put("learningRate", epoch.learningRate());
        return tree;
    }

    private void report(CommandContext context, TrainingRun.Ended ended, BackendReport backend, List<Finding> hints) {
        Metrics m = ended.frame().metrics();
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("event", "done");
            tree.put("epochs", ended.frame().epoch());
            tree.put("iterations", ended.frame().iteration());
            tree.put("seconds", ended.seconds());
            tree.put("device", backend.id());
            tree.put("stoppedBy", ended.stoppedBy());
            KeptRuns.figures(tree, m);
            tree.put("hints", RunHints.tree(hints, context));
            context.json(tree);
            return;
        }
        context.print(context.say("cli.train.done", ended.frame().epoch(), ended.frame().iteration(), ended.seconds(),
                backend.id(), context.say("cli.train.stopped." + ended.stoppedBy())));
        context.print(context.say("cli.train.figures", ProgressBar.figure(m.trainLoss()),
                ProgressBar.figure(m.validationLoss()), ProgressBar.figure(m.trainAccuracy()),
                ProgressBar.figure(m.validationAccuracy())));
        if (out != null) {
            context.print(context.say("cli.train.written", out));
        }
        RunHints.print(hints, context);
    }
}
