package org.neurarium.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code neurarium bench}: the works of {@code docs/performance.md} on this machine, one row each. */
@Command(name = "bench", sortOptions = false)
final class BenchCommand extends Subcommand {
    private static final List<String> OWN = List.of("tiny-mlp", "mlp", "lenet", "rnn", "lstm", "gru", "attention", "scrub",
            "sgns", "tsne", "neighbours");
    /** Lasts half an hour: only where it is named. */
    private static final String SOAK = "soak";
    private static final int MOST_MINUTES = 24 * 60;

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "bench.names")
    List<String> names = new ArrayList<>();

    @Option(names = "--long", descriptionKey = "bench.long")
    boolean whole;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "bench.minutes")
    int minutes = 30;

    @Mixin
    DeviceOption device = new DeviceOption();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        Set<String> wanted = wanted();
        boolean soak = wanted.remove(SOAK);
        if (device.isGiven()) {
            device.start(context); // before a window starts on the device that is chosen there
        }
        List<BenchRow> rows = new ArrayList<>();
        if (wanted.stream().anyMatch(OWN::contains)) {
            own(wanted, rows, context);
        }
        wanted.removeAll(OWN);
        for (String name : wanted) {
            context.console().err().println(context.say("cli.bench.running", name));
            rows.add(context.window().bench(name, context.profile()));
        }
        List<String> exceeded = soak ? soak(rows, context) : List.of();
        print(rows, context);
        if (!exceeded.isEmpty()) {
            throw new RunFault("cli.error.bench-soak", String.join(", ", exceeded));
        }
        return DONE;
    }

    /** Everything but the long one, if nothing is named. */
    private Set<String> wanted() throws InputFault {
        List<String> usual = Stream.of(OWN, WindowService.BENCHES).flatMap(List::stream).toList();
        for (String name : names) {
            if (!usual.contains(name) && !name.equals(SOAK)) {
                throw new InputFault("cli.error.bench-unknown", name, String.join(", ", usual) + ", " + SOAK);
            }
        }
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new InputFault("cli.error.bench-minutes", minutes, MOST_MINUTES);
        }
        return new LinkedHashSet<>(names.isEmpty() ? usual : names);
    }

    private List<String> soak(List<BenchRow> rows, CommandContext context) throws InputFault {
        context.console().err().println(context.say("cli.bench.running", SOAK));
        SoakOutcome outcome = context.window().soak(Duration.ofMinutes(minutes), context.profile());
        rows.add(outcome.row());
        return outcome.exceeded();
    }

    private void print(List<BenchRow> rows, CommandContext context) {
        if (json) {
            context.json(rows.stream().map(BenchCommand::tree).toList());
        } else {
            TextTable table = new TextTable();
            rows.forEach(r -> table.row(r.name(), ProgressBar.figure(r.value()), r.unit(), r.threads(), r.device(),
                    r.backend(), r.figures().isEmpty() ? "" : r.figures()));
            table.lines().forEach(context::print);
        }
    }

    private void own(Set<String> wanted, List<BenchRow> rows, CommandContext context)
            throws InputFault, RunFault, IOException {
        BackendReport backend = device.start(context);
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
