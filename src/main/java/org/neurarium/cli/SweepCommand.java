package org.neurarium.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.io.Limits;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepAxis;
import org.neurarium.document.sweep.SweepMember;
import org.neurarium.document.sweep.SweepPlan;
import org.neurarium.store.runs.RunStore;
import org.neurarium.store.runs.SweepRunner;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium sweep}: the same project with many settings, one run after the other, all of them kept. */
@Command(name = "sweep", sortOptions = false)
final class SweepCommand extends Subcommand {
    private static final int MOST_REPEATS = 100;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--over", paramLabel = "PATH=A,B|LOW..HIGH", descriptionKey = "sweep.over")
    List<String> over = new ArrayList<>();

    @Option(names = "--random", paramLabel = "N", descriptionKey = "sweep.random")
    String random = "0";

    @Option(names = "--repeat", paramLabel = "K", descriptionKey = "sweep.repeat")
    String repeats = "1";

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "sweep.seed")
    String seed = "1";

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "train.epochs")
    @Nullable String epochs;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "sweep.name")
    @Nullable String name;

    @Mixin
    DeviceOption device = new DeviceOption();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        SweepPlan plan = plan();
        device.check(context);
        Project opened = project.open(context).project();
        Project base = epochs == null ? opened : opened.withTraining(opened.training().withEpochs(
                (int) OptionValue.integer("--epochs", epochs, 1, Limits.EPOCHS)));
        List<SweepMember> members = plan.members(base);
        device.start(context);
        try (RunStore store = KeptRuns.open(context); StopSignal stop = StopSignal.listen()) {
            Report report = new Report(context, members.size());
            String kept = name != null ? name : base.name() + " " + java.time.Instant.now();
            new SweepRunner(store, kept, p -> open(p, context)).run(members, report, stop::asked);
            report.end(kept);
            return report.rows.isEmpty() ? FAILED : DONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private SweepPlan plan() throws InputFault {
        List<SweepAxis> axes = new ArrayList<>();
        for (String axis : over) {
            axes.add(SweepAxis.parse(axis));
        }
        return new SweepPlan(axes, (int) OptionValue.integer("--random", random, 0, SweepPlan.MOST),
                (int) OptionValue.integer("--repeat", repeats, 1, MOST_REPEATS),
                OptionValue.integer("--seed", seed, 0, Long.MAX_VALUE));
    }

    private static org.neurarium.train.TrainingSession open(Project member, CommandContext context) throws InputFault {
        try {
            return TrainingRun.open(member, Sessions.Options.EVERY_EPOCH, context);
        } catch (RunFault untrainable) {
            throw new InputFault(untrainable.messageKey(), untrainable.arguments().toArray());
        }
    }

    /** Prints every run as it ends, and the best at the end. */
    private final class Report implements SweepRunner.Listener {
        private final CommandContext context;
        private final int all;
        private final List<Map<String, Object>> rows = new ArrayList<>();

        Report(CommandContext context, int all) {
            this.context = context;
            this.all = all;
        }

        @Override
        public void trains(int index, SweepMember member, TrainingFrame frame) {
        }

        @Override
        public void ended(int index, SweepMember member, TrainingFrame frame, OptionalLong run) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("event", "run");
            row.put("index", index);
            run.ifPresent(id -> row.put("run", id));
            row.put("values", member.values());
            row.put("seed", member.project().training().seed());
            row.put("epochs", frame.epoch());
            row.put("stoppedBy", frame.stoppedBy());
            KeptRuns.figures(row, frame.metrics());
            rows.add(row);
            if (json) {
                context.json(row);
            } else {
                context.print(context.say("cli.sweep.run", index + 1, all, words(member),
                        ProgressBar.figure(frame.metrics().trainLoss()), ProgressBar.figure(frame.metrics().validationLoss()),
                        ProgressBar.figure(frame.metrics().validationAccuracy())));
            }
        }

        @Override
        public void refused(int index, SweepMember member, InputFault why) {
            context.console().err().println(context.say("cli.sweep.refused", index + 1, all, words(member),
                    context.say(why.messageKey(), why.arguments().toArray())));
        }

        private String words(SweepMember member) {
            return member.values().entrySet().stream().map(v -> v.getKey() + '=' + v.getValue())
                    .collect(Collectors.joining(" ")) + " seed=" + member.project().training().seed();
        }

        /** The best is the one with the least validation loss, or training loss where nothing is held out. */
        void end(String kept) {
            rows.stream().filter(r -> Double.isFinite(judged(r))).min(Comparator.comparingDouble(this::judged)).ifPresent(best -> {
                if (json) {
                    context.json(Map.of("event", "done", "sweep", kept, "runs", rows.size(), "best", best.get("index")));
                } else {
                    context.print(context.say("cli.sweep.best", (int) best.get("index") + 1, kept));
                }
            });
        }

        private double judged(Map<String, Object> row) {
            double held = (double) row.get("validationLoss");
            return Double.isNaN(held) ? (double) row.get("trainLoss") : held;
        }
    }
}
