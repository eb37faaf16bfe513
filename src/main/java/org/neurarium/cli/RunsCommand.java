package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.spec.InputFault;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neurarium runs}: the runs that were kept; one of them with its curves, as a project, or deleted. */
@Command(name = "runs", sortOptions = false)
final class RunsCommand extends Subcommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Option(names = "--sweep", paramLabel = "NAME", descriptionKey = "runs.sweep")
    @Nullable String sweep;

    @Option(names = "--show", paramLabel = "ID", descriptionKey = "runs.show")
    @Nullable String show;

    @Option(names = "--restore", paramLabel = "ID", descriptionKey = "runs.restore")
    @Nullable String restore;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "runs.out")
    @Nullable Path out;

    @Option(names = "--delete", paramLabel = "ID", descriptionKey = "runs.delete")
    List<String> deleted = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        try (RunStore store = KeptRuns.open(context)) {
            if (restore != null) {
                restore(store, number("--restore", restore), context);
            } else if (!deleted.isEmpty()) {
                List<Long> ids = new ArrayList<>();
                for (String text : deleted) {
                    ids.add(KeptRuns.find(store, number("--delete", text)).id());
                }
                store.delete(ids);
            } else if (show != null) {
                show(store, KeptRuns.find(store, number("--show", show)), context);
            } else {
                list(store.list().stream().filter(r -> sweep == null || r.sweep().equals(sweep)).toList(), context);
            }
        }
        return DONE;
    }

    private static long number(String option, String text) throws InputFault {
        return OptionValue.integer(option, text, 1, Long.MAX_VALUE);
    }

    private void list(List<RunRecord> runs, CommandContext context) {
        if (json) {
            context.json(runs.stream().map(KeptRuns::tree).toList());
            return;
        }
        TextTable table = new TextTable();
        for (RunRecord run : runs) {
            table.row(run.id(), TIME.format(run.started()), run.project().name(), context.say(run.outcome().status().nameKey()),
                    context.say("cli.runs.epochs", run.outcome().epochs()),
                    context.say("cli.evaluate.loss", ProgressBar.figure(run.outcome().last().trainLoss())),
                    context.say("cli.runs.held", ProgressBar.figure(run.outcome().last().validationLoss()),
                            ProgressBar.figure(run.outcome().last().validationAccuracy())), run.sweep());
        }
        table.lines().forEach(context::print);
    }

    private void show(RunStore store, RunRecord run, CommandContext context) throws IOException {
        Map<String, Object> tree = KeptRuns.tree(run);
        Map<String, Object> curves = new LinkedHashMap<>();
        store.curves(run.id()).forEach((name, series) -> curves.put(name, Map.of("x", series.x(), "mean", series.mean())));
        if (json) {
            tree.put("curves", curves);
            context.json(tree);
            return;
        }
        TextTable table = new TextTable();
        tree.forEach((name, value) -> table.row(name, value));
        table.lines().forEach(context::print);
    }

    private void restore(RunStore store, long id, CommandContext context) throws InputFault, RunFault, IOException {
        RunRecord run = KeptRuns.find(store, id);
        if (out == null) {
            throw new InputFault("cli.error.runs-out");
        }
        Outputs.parentOf(out);
        Optional<float[]> weights = store.weights(id);
        Bundle bundle = Bundle.of(run.project());
        ProjectFiles.save(out, weights.isPresent() ? bundle.withWeights(weights.get()) : bundle);
        context.print(context.say(weights.isPresent() ? "cli.runs.restored" : "cli.runs.restored-untrained", id, out));
    }
}
