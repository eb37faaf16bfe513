package org.neurarium.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.PaletteGroup;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.LagProbe;
import org.neurarium.train.probe.ReachProbe;
import org.neurarium.train.probe.Probe;

/** What {@code probe} reads out of the inside of layers, as trees to be printed. */
final class InsideReadings {
    private static final List<String> ATTENTION = List.of("scores", "maskedScores", "weights");
    private final Answers answers;
    private final Project project;

    /** Reads a probe once. */
    interface Answers {
        <F> F read(Probe<F> probe);
    }

    InsideReadings(Answers answers, Project project) {
        this.answers = answers;
        this.project = project;
    }

    /** {@code {"layers":[{"id","kind","steps":[{"input":[…],…}]}]}}: what has steps and units and is no attention. */
    Map<String, Object> gates(List<String> layers, ExampleInput example) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            answers.read(new InsideProbe(layer, example.inputs())).parts().forEach((part, inside) -> {
                Map<String, Glass.Inside> states = new java.util.TreeMap<>(inside);
                states.values().removeIf(i -> i.shape().length != 3);
                if (!states.isEmpty()) {
                    Map<String, Object> tree = named(layer, part);
                    tree.put("steps", steps(states));
                    all.add(tree);
                }
            });
        }
        return Map.of("layers", all);
    }

    private static List<Map<String, Object>> steps(Map<String, Glass.Inside> states) {
        int time = states.values().iterator().next().shape()[1];
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int t = 0; t < time; t++) {
            Map<String, Object> step = new LinkedHashMap<>();
            for (var state : states.entrySet()) {
                int units = state.getValue().shape()[2];
                step.put(state.getKey(), Arrays.copyOfRange(state.getValue().values(), t * units, (t + 1) * units));
            }
            steps.add(step);
        }
        return steps;
    }

    /**
     * {@code {"layers":[{"id","heads":[[[…]]],"queries":[…],"keys":[…]}]}}: {@code heads[h][q][k]} is the weight; beside it
     * {@code scores} and {@code maskedScores}, laid out alike.
     */
    Map<String, Object> attention(List<String> layers, ExampleInput example) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            answers.read(new InsideProbe(layer, example.inputs())).parts().forEach((part, inside) -> {
                Glass.Inside weights = inside.get("weights");
                if (weights != null) {
                    Map<String, Object> tree = named(layer, part);
                    for (String name : ATTENTION) {
                        tree.put(name.equals("weights") ? "heads" : name, heads(inside.get(name)));
                    }
                    tree.put("queries", words(example, weights.shape()[2], true));
                    tree.put("keys", words(example, weights.shape()[3], false));
                    all.add(tree);
                }
            });
        }
        return Map.of("layers", all);
    }

    private static List<List<float[]>> heads(Glass.Inside values) {
        int[] shape = values.shape(); // [1, heads, queries, keys]
        List<List<float[]>> heads = new ArrayList<>();
        for (int h = 0; h < shape[1]; h++) {
            List<float[]> rows = new ArrayList<>();
            for (int q = 0; q < shape[2]; q++) {
                int at = (h * shape[2] + q) * shape[3];
                rows.add(Arrays.copyOfRange(values.values(), at, at + shape[3]));
            }
            heads.add(rows);
        }
        return heads;
    }

    /** What stands at each step: tokens where the example has as many, else the step's number. */
    private static List<Object> words(ExampleInput example, int steps, boolean queries) {
        List<String> told = example.decoderTokens();
        List<String> tokens = queries && told.size() == steps ? told : example.tokens();
        List<Object> words = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            words.add(tokens.size() == steps ? tokens.get(t) : t);
        }
        return words;
    }

    /** {@code {"layers":[{"id","norms":[…]}]}}: ‖∂L/∂h_t‖ at each step, over the first examples held out. */
    Map<String, Object> lags(List<String> layers, int examples) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            answers.read(new LagProbe(layer, true, 0, examples)).norms().forEach((part, norms) -> {
                Map<String, Object> tree = named(layer, part);
                tree.put("norms", norms);
                all.add(tree);
            });
        }
        return Map.of("layers", all);
    }

    /**
     * {@code {"layers":[{"id","step","unit","norms":[…],"steps":[…]}]}}: ‖∂z/∂x_t‖ at each step t that a recurrent layer reads, z
     * the sum of one output unit at one step of the answer.
     *
     * @param unit from 0, or {@link ReachProbe#ANSWER}
     */
    Map<String, Object> reach(List<String> layers, ExampleInput example, int step, int unit) throws InputFault {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            if (isRecurrent(layer)) {
                ReachProbe.Frame frame = answers.read(new ReachProbe(layer, example.inputs(), false, step, unit));
                if (frame.step() != step || unit >= 0 && frame.unit() != unit) {
                    throw new InputFault("cli.error.probe-reach", step, unit < 0 ? 0 : unit);
                }
                frame.norms().forEach((part, norms) -> {
                    Map<String, Object> tree = named(layer, part);
                    tree.put("step", step);
                    tree.put("unit", frame.unit());
                    tree.put("norms", norms);
                    tree.put("steps", words(example, norms.length, true));
                    all.add(tree);
                });
            }
        }
        return Map.of("layers", all);
    }

    private boolean isRecurrent(String layer) {
        return project.network().find(layer).flatMap(l -> LayerCatalogue.find(l.kind()))
                .filter(t -> t.group() == PaletteGroup.RECURRENT && !t.id().equals("time-distributed")).isPresent();
    }

    private Map<String, Object> named(String layer, String part) {
        return named(project, layer, part);
    }

    /** Id and kind of a layer, and which part of it is meant where it has several. */
    static Map<String, Object> named(Project project, String layer, String part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer);
        tree.put("kind", project.network().find(layer).map(l -> l.kind()).orElse(""));
        if (!part.isEmpty()) {
            tree.put("part", part);
        }
        return tree;
    }
}
