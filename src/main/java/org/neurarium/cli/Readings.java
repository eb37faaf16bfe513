package org.neurarium.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.compile.ReceptiveField;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.PredictionProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;

/** What {@code probe} reads out of a network, as trees to be printed. */
final class Readings implements InsideReadings.Answers {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** The square that generated data lie in, with a margin. */
    private static final float EDGE = 1.2f;
    private final TrainingSession session;

    Readings(TrainingSession session) {
        this.session = session;
    }

    /** {@code {"layer","low","high","grid","units":[[[…]]]}}: per unit rows from the top down. */
    Map<String, Object> boundary(String layer, int grid) throws InputFault {
        long features = Sessions.data(session).train().shape().count();
        if (features != 2) {
            throw new InputFault("cli.error.probe-plane", features);
        }
        BoundaryProbe.Frame frame = read(new BoundaryProbe(layer, grid, -EDGE, EDGE));
        List<List<float[]>> units = new ArrayList<>();
        for (int unit = 0; unit < frame.units(); unit++) {
            float[] map = frame.map(unit);
            List<float[]> rows = new ArrayList<>();
            for (int row = 0; row < grid; row++) {
                rows.add(Arrays.copyOfRange(map, row * grid, (row + 1) * grid));
            }
            units.add(rows);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", layer);
        tree.put("low", -EDGE);
        tree.put("high", EDGE);
        tree.put("grid", grid);
        tree.put("units", units);
        return tree;
    }

    /** {@code {"layers":[{"id","parameters":{"kernel":[…],"bias":[…]}}]}}, row-major. */
    Map<String, Object> weights(List<String> layers) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            Map<String, float[]> parameters = read(new WeightsProbe(layer)).parameters();
            if (!parameters.isEmpty()) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("id", layer);
                tree.put("parameters", new java.util.TreeMap<>(parameters).descendingMap());
                all.add(tree);
            }
        }
        return Map.of("layers", all);
    }

    /**
     * {@code {"layer","cell":[row,column],"layers":[{"id","rows":[first,last],"columns":[first,last]}]}}: what a cell of a
     * layer's output depends on, in the output of every layer before it.
     */
    Map<String, Object> receptiveField(String layer, int[] cell) throws InputFault {
        Map<String, ReceptiveField> seen = ReceptiveField.through(session.project(),
                Optional.of(Sessions.data(session).train().schema()), layer, cell[0], cell[1]);
        if (seen.isEmpty()) {
            throw new InputFault("cli.error.probe-cell", layer, cell[0], cell[1]);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (LayerNode node : session.project().network().layers()) {
            ReceptiveField field = seen.get(node.id());
            if (field != null) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("id", node.id());
                tree.put("rows", new int[] {field.top(), field.bottom()});
                tree.put("columns", new int[] {field.left(), field.right()});
                all.add(tree);
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", layer);
        tree.put("cell", cell);
        tree.put("layers", all);
        return tree;
    }

    /** {@code {"layers":[{"id","values":[…]}]}} for one example. */
    Map<String, Object> activations(List<String> layers, ExampleInput example) {
        Map<String, float[]> values = read(new PredictionProbe(example.inputs())).values();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            float[] found = values.get(layer);
            if (found != null) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("id", layer);
                tree.put("values", found);
                all.add(tree);
            }
        }
        return Map.of("layers", all);
    }

    @Override
    public <F> F read(Probe<F> probe) {
        session.watch(Set.of(probe));
        try {
            return session.await(f -> f.find(probe).isPresent(), LONGEST).flatMap(f -> f.find(probe))
                    .orElseThrow(() -> new IllegalStateException("no answer to " + probe.getClass().getSimpleName()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
