package org.neurarium.ui.viz.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.edit.Edit;
import org.neurarium.ui.workspace.Workspace;

/** Paints examples of two features: a stroke is one undo step, the first one starts from the examples that are there. */
final class Painter {
    /** Most points there may be. */
    static final int MOST = 2_000;
    private static final double FURTHEST = 10;

    private final Workspace workspace;
    private final Random jitter;
    private int stroke;

    Painter(Workspace workspace, Random jitter) {
        this.workspace = workspace;
        this.jitter = jitter;
    }

    /** Whether there are examples that can be painted on: two features and classes, or no data yet of painted points. */
    boolean canPaint() {
        Examples examples = workspace.examples().get();
        if (examples == null) {
            return workspace.project().get().data().kind().equals("points");
        }
        return examples.isClassification() && examples.shape().rank() == 1 && examples.shape().count() == 2
                && examples.classes().size() <= 10;
    }

    boolean isFull() {
        return points().size() >= MOST;
    }

    void begin() {
        stroke++;
    }

    /** Ends the stroke: the next one is an undo step of its own. */
    void end() {
        workspace.endMerge();
    }

    /** @param spread standard deviation of the spray, in data units; 0 puts the point exactly there */
    void add(double x, double y, int label, double spread) {
        List<Object> points = new ArrayList<>(points());
        if (points.size() < MOST && canPaint()) {
            points.add(List.of(bounded(x + spread * jitter.nextGaussian()), bounded(y + spread * jitter.nextGaussian()),
                    (long) label));
            put(points);
        }
    }

    /** Removes the nearest point within the radii, if there is one. */
    void erase(double x, double y, double radiusX, double radiusY) {
        List<Object> points = new ArrayList<>(points());
        int nearest = -1;
        double best = 1;
        for (int i = 0; i < points.size(); i++) {
            List<?> point = (List<?>) points.get(i);
            double distance = Math.hypot((number(point.get(0)) - x) / radiusX, (number(point.get(1)) - y) / radiusY);
            if (distance <= best) {
                best = distance;
                nearest = i;
            }
        }
        if (nearest >= 0) {
            points.remove(nearest);
            put(points);
        }
    }

    private void put(List<Object> points) {
        DataSource before = workspace.project().get().data();
        Settings settings = before.kind().equals("points") ? before.settings()
                : Settings.of("seed", before.settings().integer("seed", 1));
        DataSource after = new DataSource("points", settings.with("points", List.copyOf(points)), before.validationSplit());
        workspace.apply(Edit.of("boundary.edit.paint", p -> p.withData(after)).merging("paint-" + stroke));
    }

    /** The points painted so far, or the present examples as if they had been. */
    private List<?> points() {
        DataSource data = workspace.project().get().data();
        if (data.kind().equals("points")) {
            return data.settings().find("points").orElse(List.of()) instanceof List<?> list ? list : List.of();
        }
        List<Object> points = new ArrayList<>();
        Examples examples = workspace.examples().get();
        for (int i = 0; examples != null && canPaint() && i < Math.min(MOST, examples.count()); i++) {
            points.add(List.of(bounded(examples.features()[2 * i]), bounded(examples.features()[2 * i + 1]),
                    (long) examples.labels()[i]));
        }
        return points;
    }

    /** Within the range that painted points may have, to four decimals: nobody paints finer. */
    private static double bounded(double value) {
        return Math.round(Math.max(-FURTHEST, Math.min(FURTHEST, value)) * 10_000) / 10_000.0;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
