package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.Probe;

/** What miniatures draw of the example looked at, by what layers have inside. */
enum Insights {
    /** What the layer gives. */
    OUTPUT {
        @Override
        Set<Probe<?>> probes(NodeFacts facts, ExampleInput example) {
            return Set.of(new ActivationsProbe(facts.id(), example.inputs()));
        }

        @Override
        Optional<Mosaic> read(TrainingFrame frame, NodeFacts facts, ExampleInput example) {
            return frame.find(new ActivationsProbe(facts.id(), example.inputs())).flatMap(f -> facts.output()
                    .filter(s -> s.rank() >= 1 && fits(s, f.values())).map(s -> Mosaic.of(s, f.values(), steps(s, example))));
        }
    },
    /** The gates of a recurrent layer, or its states where it has none: mean of all units at each step. */
    GATES {
        @Override
        Set<Probe<?>> probes(NodeFacts facts, ExampleInput example) {
            return Set.of(new InsideProbe(facts.id(), example.inputs()));
        }

        @Override
        Optional<Mosaic> read(TrainingFrame frame, NodeFacts facts, ExampleInput example) {
            return frame.find(new InsideProbe(facts.id(), example.inputs()))
                    .flatMap(f -> f.parts().values().stream().filter(part -> part.containsKey("hidden")).findFirst())
                    .map(part -> gates(part, example.length()));
        }
    },
    /** The weights of attention, one matrix for each of the first heads. */
    HEADS {
        @Override
        Set<Probe<?>> probes(NodeFacts facts, ExampleInput example) {
            return Set.of(new InsideProbe(facts.id(), example.inputs()));
        }

        @Override
        Optional<Mosaic> read(TrainingFrame frame, NodeFacts facts, ExampleInput example) {
            return frame.find(new InsideProbe(facts.id(), example.inputs()))
                    .flatMap(f -> f.parts().values().stream().map(part -> part.get("weights")).filter(w -> w != null).findFirst())
                    .map(w -> heads(w, example.length()));
        }
    };

    private static final List<String> ROWS = List.of("forget", "input", "reset", "update", "candidate", "output");
    private static final Set<String> SIGNED = Set.of("candidate", "hidden");
    private static final int MOST_HEADS = 4;
    /** The full colour is at least this many times the weight of looking everywhere alike, which so stays faint. */
    private static final float ATTENTIVE = 3;
    private static final int MOST_STEPS = 48;

    /** What must be told. */
    abstract Set<Probe<?>> probes(NodeFacts facts, ExampleInput example);

    /** The cells, if the frame tells them. */
    abstract Optional<Mosaic> read(TrainingFrame frame, NodeFacts facts, ExampleInput example);

    /** Names of the rows of a gates' miniature, those that a layer of this part has. */
    static List<String> rows(@Nullable Map<String, Glass.Inside> part) {
        List<String> rows = new ArrayList<>(ROWS);
        rows.removeIf(name -> part == null || !part.containsKey(name));
        return rows.isEmpty() ? List.of("hidden") : rows;
    }

    /** As the equations call it: an LSTM's candidate is g, a GRU's ĥ and its update gate z. */
    static String letter(String name, List<String> rows) {
        return switch (name) {
            case "candidate" -> rows.contains("update") ? "ĥ" : "g";
            case "update" -> "z";
            default -> name.substring(0, 1);
        };
    }

    private static boolean fits(Shape shape, float[] values) {
        return shape.rank() == 2 ? shape.size(1) > 0 && values.length % shape.size(1) == 0 : shape.count() == values.length;
    }

    /** Steps worth drawing: those of the example without padding, where a sequence kept its length. */
    private static int steps(Shape shape, ExampleInput example) {
        boolean kept = shape.rank() == 2 && example.schema().shape().size(0) == shape.size(0);
        return kept ? Math.max(1, example.length()) : Integer.MAX_VALUE;
    }

    static Mosaic gates(Map<String, Glass.Inside> part, int length) {
        List<String> names = rows(part);
        Glass.Inside first = part.get(names.get(0));
        int steps = Math.max(1, Math.min(length, first.shape()[1]));
        int columns = Math.min(MOST_STEPS, steps);
        float[] cells = new float[names.size() * columns];
        boolean[] magnitude = new boolean[names.size()];
        for (int row = 0; row < names.size(); row++) {
            magnitude[row] = !SIGNED.contains(names.get(row));
            Glass.Inside inside = part.get(names.get(row));
            int units = inside.shape()[2];
            for (int column = 0; column < columns; column++) {
                int step = column * steps / columns;
                double sum = 0;
                for (int u = 0; u < units; u++) {
                    sum += inside.values()[step * units + u];
                }
                cells[row * columns + column] = (float) (sum / units);
            }
        }
        Mosaic raw = new Mosaic(names.size(), columns, cells, magnitude, 0, 0);
        return raw.scaled(true);
    }

    /** From weights [1, heads, queries, keys]; what is padding is left away. */
    static Mosaic heads(Glass.Inside weights, int length) {
        int[] shape = weights.shape();
        int queries = shape[2];
        int keys = shape[3];
        int shownQueries = Math.max(1, Math.min(queries, length));
        int shownKeys = Math.max(1, Math.min(keys, length));
        int heads = Math.min(MOST_HEADS, shape[1]);
        int gap = Math.max(1, shownKeys / 8);
        int columns = heads * (shownKeys + gap) - gap;
        float[] cells = new float[shownQueries * columns];
        Arrays.fill(cells, Mosaic.GAP);
        for (int h = 0; h < heads; h++) {
            for (int q = 0; q < shownQueries; q++) {
                for (int k = 0; k < shownKeys; k++) {
                    cells[q * columns + h * (shownKeys + gap) + k] = weights.values()[(h * queries + q) * keys + k];
                }
            }
        }
        boolean[] magnitude = new boolean[shownQueries];
        Arrays.fill(magnitude, true);
        Mosaic raw = new Mosaic(shownQueries, columns, cells, magnitude, 0, 0).scaled(true);
        float reach = Math.max(raw.high(), ATTENTIVE / shownKeys);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == Mosaic.GAP ? Mosaic.GAP : cells[i] / reach;
        }
        return new Mosaic(shownQueries, columns, cells, magnitude, raw.low(), raw.high());
    }
}
