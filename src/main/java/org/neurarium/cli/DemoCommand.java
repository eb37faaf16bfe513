package org.neurarium.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoCatalogue;
import org.neurarium.lesson.check.CheckReport;
import org.neurarium.lesson.check.DemoCheck;
import org.neurarium.lesson.own.OwnDemoCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code neurarium demo DEMO --check}: trains what a demo shows and reports whether its claim holds. For a demo of the
 * person's own: whether its networks train and reach what their steps ask for.
 */
@Command(name = "demo", sortOptions = false, subcommands = {DemoImportCommand.class, DemoExportCommand.class})
final class DemoCommand extends Subcommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DEMO", descriptionKey = "demo.name")
    @Nullable String name;

    @Option(names = "--check", descriptionKey = "demo.check")
    boolean check;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault {
        if (name == null) {
            throw new InputFault("cli.error.demo-none");
        }
        Demo demo = DemoSource.find(name, context).orElseThrow(
                () -> new InputFault("cli.error.demo-unknown", name, String.join(", ", DemoCatalogue.ids())));
        if (!check) {
            throw new InputFault("cli.error.demo-check", name);
        }
        Numerics.start(context);
        long start = System.nanoTime();
        CheckReport report = report(demo);
        double seconds = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("demo", demo.id());
            tree.put("holds", report.holds());
            tree.put("figures", report.figures());
            tree.put("seconds", seconds);
            context.json(tree);
        } else {
            TextTable table = new TextTable();
            report.figures().forEach((figure, value) -> table.row("  " + figure, value));
            context.print(context.say(report.holds() ? "cli.demo.holds" : "cli.demo.fails", demo.id()));
            table.lines().forEach(context::print);
        }
        return report.holds() ? DONE : FAILED;
    }

    private static CheckReport report(Demo demo) throws InputFault {
        Optional<DemoCheck> claim = DemoCatalogue.find(demo.id()).filter(demo::equals).flatMap(d -> DemoCatalogue.check(d.id()));
        return claim.isPresent() ? claim.get().run(demo.projects()) : OwnDemoCheck.run(demo);
    }
}
