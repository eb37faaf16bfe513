package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.baseline.Baseline;
import org.neurarium.dataset.baseline.Baselines;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Decoding;
import org.neurarium.train.Decoding.LengthScore;
import org.neurarium.train.Evaluation;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code neurarium evaluate}: scores a trained model on the held-out part, or on the whole of other data that
 * {@code --set} put in their place (normalised as those it was trained on).
 */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand extends Subcommand {
    /** A wider table fits no terminal. */
    private static final int MOST_PRINTED = 30;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--model", paramLabel = "model.zip", descriptionKey = "model")
    @Nullable Path model;

    @Mixin
    DeviceOption device = new DeviceOption();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        device.check(context);
        ProjectOptions.Opened opened = project.open(context);
        Project learned = project.replacesData() ? opened.project().withData(opened.original().data()) : opened.project();
        device.start(context);
        try (TrainingSession session = TrainedModel.open(learned, opened, model, context)) {
            Evaluation result = project.replacesData() ? onOther(session, opened.project(), context)
                    : Evaluation.of(session, learned.data().validationSplit() > 0
                    ? Evaluation.Part.VALIDATION : Evaluation.Part.TRAIN);
            print(result, project.replacesData() ? List.of() : new Decoding(session).byLength(
                    learned.data().validationSplit() > 0 ? Evaluation.Part.VALIDATION : Evaluation.Part.TRAIN, Integer.MAX_VALUE),
                    project.replacesData() ? List.of() : Baselines.of(Sessions.data(session)), context);
        }
        return DONE;
    }

    private static Evaluation onOther(TrainingSession session, Project other, CommandContext context)
            throws InputFault, RunFault {
        return Evaluation.of(session, DatasetCatalogue.get(other.data().kind()).load(other.data().settings()))
                .orElseThrow(() -> new RunFault("cli.error.evaluate-shape", other.data().kind()));
    }

    /**
     * @param written answers written rightly from start to end by the length of what was read, where the network writes
     * @param baselines what plain methods reach on the same examples
     */
    private void print(Evaluation result, List<LengthScore> written, List<Baseline> baselines, CommandContext context) {
        if (json) {
            Map<String, Object> tree = tree(result);
            if (!written.isEmpty()) {
                tree.put("exact", exact(written));
                tree.put("exactByLength", written.stream().map(EvaluateCommand::tree).toList());
            }
            if (!baselines.isEmpty()) {
                tree.put("baselines", baselines.stream().map(EvaluateCommand::tree).toList());
            }
            context.json(tree);
            return;
        }
        printFigures(result, written, context);
        baselines.forEach(b -> figures(b).forEach((figure, value) -> context.print(context.say("cli.evaluate.beside",
                context.say(b.nameKey()), context.say("cli.evaluate." + figure, ProgressBar.figure(value))))));
    }

    private static double exact(List<LengthScore> written) {
        return (double) written.stream().mapToInt(LengthScore::right).sum() / written.stream().mapToInt(LengthScore::asked).sum();
    }

    private static Map<String, Object> tree(LengthScore score) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("length", score.length());
        tree.put("asked", score.asked());
        tree.put("right", score.right());
        return tree;
    }

    private static Map<String, Double> figures(Baseline baseline) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", baseline.accuracy());
        figures.put("perplexity", baseline.perplexity());
        figures.put("rmse", baseline.rmse());
        figures.values().removeIf(value -> value.isNaN());
        return figures;
    }

    private static Map<String, Object> tree(Baseline baseline) {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("method", baseline.method()));
        tree.putAll(figures(baseline));
        return tree;
    }

    private void printFigures(Evaluation result, List<LengthScore> written, CommandContext context) {
        context.print(context.say("cli.evaluate.loss", ProgressBar.figure(result.loss())));
        if (result.classes().isEmpty()) {
            context.print(context.say("cli.evaluate.rmse", ProgressBar.figure(result.rmse())));
            return;
        }
        context.print(context.say("cli.evaluate.accuracy", ProgressBar.figure(result.accuracy())));
        if (!Double.isNaN(result.perplexity())) {
            context.print(context.say("cli.evaluate.perplexity", ProgressBar.figure(result.perplexity())));
        }
        if (!written.isEmpty()) {
            context.print(context.say("cli.evaluate.exact", ProgressBar.figure(exact(written))));
            written.forEach(s -> context.print(context.say("cli.evaluate.length", s.length(), s.right(), s.asked())));
        }
        if (result.confusion().length == 0 || result.classes().size() > MOST_PRINTED) {
            return;
        }
        context.print(context.say("cli.evaluate.confusion"));
        TextTable table = new TextTable();
        List<Object> head = new ArrayList<>(List.of(""));
        head.addAll(result.classes());
        table.row(head.toArray());
        List<int[]> rows = rows(result);
        for (int i = 0; i < rows.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(result.classes().get(i)));
            Arrays.stream(rows.get(i)).forEach(row::add);
            table.row(row.toArray());
        }
        table.lines().forEach(context::print);
    }

    private static Map<String, Object> tree(Evaluation result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", result.count());
        tree.put("loss", result.loss());
        if (result.classes().isEmpty()) {
            tree.put("rmse", result.rmse());
        } else {
            tree.put("accuracy", result.accuracy());
            if (!Double.isNaN(result.perplexity())) {
                tree.put("perplexity", result.perplexity());
            }
            tree.put("confusion", rows(result));
            tree.put("classes", result.classes());
        }
        return tree;
    }

    private static List<int[]> rows(Evaluation result) {
        int classes = result.classes().size();
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < (result.confusion().length == 0 ? 0 : classes); i++) {
            rows.add(Arrays.copyOfRange(result.confusion(), i * classes, (i + 1) * classes));
        }
        return rows;
    }
}
