package org.neurarium.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code neurarium bench}: the works of {@code docs/performance.md} on this machine, one row each. */
@Command(name = "bench", sortOptions = false)
final class BenchCommand extends Subcommand {
    private static final List<String> OWN = List.of("tiny-mlp", "mlp", "lenet", "rnn", "lstm", "gru", "attention", "scrub",
            "sgns", "tsne", "neighbours");

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "bench.names")
    List<String> names = new ArrayList<>();

    @Option(names = "--long", descriptionKey = "bench.long")
    boolean whole;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        List<String> known = new ArrayList<>(OWN);
        known.addAll(WindowService.BENCHES);
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InputFault("cli.error.bench-unknown", name, String.join(", ", known));
            }
        }
        Set<String> wanted = new LinkedHashSet<>(names.isEmpty() ? known : names);
        List<BenchRow> rows = new ArrayList<>();
        if (wanted.stream().anyMatch(OWN::contains)) {
            own(wanted, rows, context);
        }
        wanted.removeAll(OWN);
        for (String name : wanted) {
            context.console().err().println(context.say("cli.bench.running", name));
            rows.addAll(context.window().bench(Set.of(name), context.profile()));
        }
        if (json) {
            context.json(rows.stream().map(BenchCommand::tree).toList());
        } else {
            TextTable table = new TextTable();
            rows.forEach(r -> table.row(r.name(), ProgressBar.figure(r.value()), r.unit(), r.threads(), r.device(),
                    r.backend(), r.figures().isEmpty() ? "" : r.figures()));
            table.lines().forEach(context::print);
        }
        return DONE;
    }

    private void own(Set<String> wanted, List<BenchRow> rows, CommandContext context)
            throws InputFault, RunFault, IOException {
        BackendReport backend = Numerics.start("auto");
        TrainingBench bench = new TrainingBench(context, backend);
        for (String name : OWN) {
            if (wanted.contains(name)) {
                context.console().err().println(context.say("cli.bench.running", name));
                rows.add(switch (name) {
                    case "tiny-mlp" -> bench.tiny();
                    case "mlp" -> bench.mlp();
                    case "attention" -> bench.attention();
                    case "sgns" -> WordsBench.sgns();
                    case "tsne" -> WordsBench.tsne();
                    case "neighbours" -> WordsBench.neighbours();
                    case "lenet" -> bench.steps(name, LenetBench.project());
                    case "scrub" -> bench.scrub(whole);
                    default -> bench.recurrent(name);
                });
            }
        }
    }

    private static Map<String, Object> tree(BenchRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", row.name());
        tree.put("value", row.value());
        tree.put("unit", row.unit());
        tree.put("threads", row.threads());
        tree.put("device", row.device());
        tree.put("backend", row.backend());
        tree.put("figures", row.figures());
        return tree;
    }
}
