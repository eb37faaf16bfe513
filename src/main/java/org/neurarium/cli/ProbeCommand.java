package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.InputFault;
import org.neurarium.dataset.Split;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.ReachProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neurarium probe}: the numbers behind a view of a trained model. */
@Command(name = "probe", sortOptions = false)
final class ProbeCommand extends Subcommand {
    private static final List<String> VIEWS = List.of("boundary", "weights", "activations", "gates", "attention", "lags",
            "reach", "answer", "dropout", "normalization", "statistics",
            "receptive-field");
    private static final int MOST_CELLS = 500;
    private static final int MOST_BEAM = 64;
    private static final int LAG_EXAMPLES = 32;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--model", paramLabel = "model.zip", descriptionKey = "model")
    @Nullable Path model;

    @Option(names = "--view", paramLabel = "VIEW", required = true, descriptionKey = "probe.view")
    String view = "";

    @Option(names = "--layer", paramLabel = "ID", descriptionKey = "probe.layer")
    @Nullable String layer;

    @Option(names = "--input", paramLabel = "X,X…", descriptionKey = "probe.input")
    @Nullable String input;

    @Option(names = "--example", paramLabel = "N", descriptionKey = "probe.example")
    @Nullable String example;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "probe.step")
    String step = "0";

    @Option(names = "--unit", paramLabel = "N", descriptionKey = "probe.unit")
    @Nullable String unit;

    @Option(names = "--beam", paramLabel = "N", descriptionKey = "probe.beam")
    String beam = "1";

    @Option(names = "--cell", paramLabel = "ROW,COLUMN", descriptionKey = "probe.cell")
    String cell = "0,0";

    @Option(names = "--grid", paramLabel = "N", descriptionKey = "probe.grid")
    String grid = "50";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    int run(CommandContext context) throws InputFault, RunFault, IOException {
        OptionValue.choice("--view", view, VIEWS);
        int cells = (int) OptionValue.integer("--grid", grid, 2, MOST_CELLS);
        ProjectOptions.Opened opened = project.open(context);
        try (TrainingSession session = TrainedModel.openOrStart(opened.project(), opened, model, context)) {
            Readings readings = new Readings(session);
            List<String> layers = layers(opened.project().network().layers());
            Map<String, Object> tree = switch (view) {
                case "boundary" -> readings.boundary(layer == null ? layers.get(layers.size() - 1) : layer, cells);
                case "weights" -> readings.weights(layers);
                case "statistics" -> new StepReadings(session, readings).statistics(layers);
                case "receptive-field" -> readings.receptiveField(layers.get(layers.size() - 1), cell());
                case "dropout" -> new StepReadings(session, readings).dropout(layers);
                default -> ofExample(session, readings, layers);
            };
            if (tree.containsValue(List.of())) {
                throw new InputFault("cli.error.probe-view", opened.project().name(), view);
            }
            print(tree, context);
        }
        return DONE;
    }

    private Map<String, Object> ofExample(TrainingSession session, Readings readings, List<String> layers) throws InputFault {
        InsideReadings inside = new InsideReadings(readings, session.project());
        if (view.equals("lags")) {
            return inside.lags(layers, LAG_EXAMPLES);
        }
        boolean anyWill = input == null && !view.equals("activations");
        Integer number = example == null ? anyWill ? 0 : null
                : Integer.valueOf((int) OptionValue.integer("--example", example, 0, Integer.MAX_VALUE));
        ExampleInput chosen = chosen(session, number);
        return switch (view) {
            case "gates" -> inside.gates(layers, chosen);
            case "attention" -> inside.attention(layers, chosen);
            case "reach" -> inside.reach(layers, chosen, (int) OptionValue.integer("--step", step, 0, Integer.MAX_VALUE),
                    unit == null ? ReachProbe.ANSWER : (int) OptionValue.integer("--unit", unit, 0, Integer.MAX_VALUE));
            case "normalization" -> new StepReadings(session, readings).normalization(layers, chosen.inputs());
            case "answer" -> new WrittenAnswer(session, chosen).tree((int) OptionValue.integer("--beam", beam, 1, MOST_BEAM));
            default -> readings.activations(layers, chosen);
        };
    }

    /** Row and column; a sequence has only a step, which may be written alone. */
    private int[] cell() throws InputFault {
        String[] parts = cell.split(",", -1);
        int[] place = new int[2];
        for (int i = 0; i < Math.min(2, parts.length); i++) {
            place[parts.length == 1 ? 1 : i] = (int) OptionValue.integer("--cell", parts[i].strip(), 0, Integer.MAX_VALUE);
        }
        return place;
    }

    private ExampleInput chosen(TrainingSession session, @Nullable Integer number) throws InputFault {
        Split data = Sessions.data(session);
        if (number != null) {
            return ExampleInput.at(data, new ExampleInput.Place(true, number));
        }
        if (input == null) {
            throw new InputFault("cli.error.input-missing", data.train().shape().count());
        }
        return ExampleInput.typed(data, session.project().data(), input);
    }

    private List<String> layers(List<LayerNode> all) throws InputFault {
        List<String> ids = all.stream().map(LayerNode::id).toList();
        if (layer == null) {
            return ids;
        }
        if (!ids.contains(layer)) {
            throw new InputFault("cli.error.probe-layer", layer, String.join(", ", ids));
        }
        return List.of(layer);
    }

    private void print(Map<String, Object> tree, CommandContext context) {
        if (json) {
            context.json(tree);
            return;
        }
        TextTable table = new TextTable();
        table(table, new ArrayList<>(), tree);
        table.lines().forEach(context::print);
    }

    /** Names down to the numbers, then the numbers, one row each. */
    private static void table(TextTable table, List<Object> names, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> table(table, with(names, name), inner));
        } else if (value instanceof List<?> list && !list.isEmpty()
                && (list.get(0) instanceof Map || list.get(0) instanceof List || list.get(0) instanceof float[])) {
            list.forEach(inner -> table(table, names, inner));
        } else {
            table.row(with(names, value instanceof float[] numbers ? text(numbers) : value).toArray());
        }
    }

    private static List<Object> with(List<Object> names, Object name) {
        List<Object> longer = new ArrayList<>(names);
        longer.add(name);
        return longer;
    }

    private static String text(float[] numbers) {
        List<String> texts = new ArrayList<>();
        for (float number : numbers) {
            texts.add(ProgressBar.figure(number));
        }
        return String.join(" ", texts);
    }
}
