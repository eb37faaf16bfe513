package org.neurarium.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.LayerAnalysis;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.compile.StartVectors;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetType;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.TokenVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium inspect}: shapes, counts and problems of a network, without training it. */
@Command(name = "inspect", sortOptions = false)
final class InspectCommand extends Subcommand {
    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, IOException {
        Project opened = project.open(context).project();
        Optional<Examples.Schema> schema = schema(opened);
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(opened, schema);
        if (json) {
            context.json(tree(analysis, schema, context));
        } else {
            print(analysis, schema, context);
        }
        return DONE;
    }

    /** What the data ask; nothing where they still wait for a file to be chosen. */
    private static Optional<Examples.Schema> schema(Project project) throws InputFault {
        DataSource data = project.data();
        DatasetType type = DatasetCatalogue.get(data.kind());
        boolean waits = type.params().stream().anyMatch(p -> p.type() == ParamSpec.Type.FILE && !data.settings().has(p.name()));
        return waits ? Optional.empty() : Optional.of(StartVectors.with(project, type.load(data.settings()), null).schema());
    }

    private static Map<String, Object> tree(NetworkAnalysis analysis, Optional<Examples.Schema> schema, CommandContext context) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layers", analysis.layers().stream().map(l -> tree(l, vectors(schema, l.id()))).toList());
        tree.put("parameters", analysis.parameters());
        tree.put("multiplyAdds", analysis.multiplyAdds());
        tree.put("memoryBytes", analysis.memoryBytes());
        tree.put("problems", analysis.problems().stream().map(p -> tree(p, context)).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(LayerAnalysis layer, Optional<TokenVectors> vectors) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.id());
        tree.put("kind", layer.kind());
        tree.put("outputShape", layer.output() == null ? null : layer.output().sizes());
        tree.put("parameters", layer.parameters());
        tree.put("multiplyAdds", layer.multiplyAdds());
        vectors.ifPresent(v -> tree.put("vectors", Map.of("found", v.found(), "asked", v.asked(), "dimension", v.dim())));
        return tree;
    }

    private static Map<String, Object> tree(Problem problem, CommandContext context) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("node", problem.node());
        tree.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        tree.put("message", context.messages().get(problem.messageKey(), problem.arguments()));
        tree.put("fixes", fixes(problem, context));
        return tree;
    }

    /** The word vectors that a layer starts from, where it could read any. */
    private static Optional<TokenVectors> vectors(Optional<Examples.Schema> schema, String layer) {
        return schema.map(s -> s.vectors().get(layer)).filter(v -> v.fault() == null);
    }

    private static List<String> fixes(Problem problem, CommandContext context) {
        return problem.fixes().stream().map(f -> context.messages().get(f.labelKey(), f.arguments())).toList();
    }

    private static void print(NetworkAnalysis analysis, Optional<Examples.Schema> schema, CommandContext context) {
        TextTable table = new TextTable().row(context.say("cli.inspect.layer"), context.say("cli.inspect.kind"),
                context.say("cli.inspect.shape"), context.say("cli.inspect.parameters"),
                context.say("cli.inspect.multiply-adds"));
        analysis.layers().forEach(l -> table.row(l.id(), l.kind(), l.output() == null ? "?" : l.output(),
                l.parameters(), l.multiplyAdds()));
        table.row(context.say("cli.inspect.total"), "", "", analysis.parameters(), analysis.multiplyAdds());
        table.lines().forEach(context::print);
        context.print(context.say("cli.inspect.memory", size(analysis.memoryBytes())));
        analysis.layers().forEach(l -> vectors(schema, l.id()).ifPresent(v ->
                context.print(context.say("cli.inspect.vectors", l.id(), v.found(), v.asked(), v.dim()))));
        for (Problem problem : analysis.problems()) {
            String sentence = context.messages().get(problem.messageKey(), problem.arguments());
            context.print(problem.node().isEmpty() ? sentence
                    : context.say("cli.inspect.problem", problem.node(), sentence));
            fixes(problem, context).forEach(f -> context.print("  " + context.say("cli.inspect.fix", f)));
        }
    }

    private static String size(long bytes) {
        return bytes < 1e6 ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
