package org.neurarium.ui.runs.axes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.ui.runs.kept.RunField;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunSettings;

/** Runs on parallel axes: the settings by which they differ, then their loss and accuracy; ranges brushed on them. */
public final class AxesViewModel {
    /** Ids of the axes of outcomes. */
    static final String LOSS = "loss";
    static final String ACCURACY = "accuracy";
    /** More settings than this cannot be read beside each other. */
    private static final int MOST = 7;
    private static final double SLACK = 1e-9;

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<String, Range> brushes = new HashMap<>();
    private List<RunRow> rows = List.of();
    private List<RunAxis> axes = List.of();
    private double[] ranks = new double[0];

    /** A part of an axis, as places from its foot to its head. */
    record Range(double from, double to) {
        boolean holds(double place) {
            return place >= from - SLACK && place <= to + SLACK;
        }
    }

    /** Grows with every change. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Puts runs on the axes. Brushes stay where their axis does, at the same numbers. */
    public void show(List<RunRow> shown) {
        Map<String, double[]> kept = new HashMap<>();
        brushes.forEach((id, range) -> axis(id).ifPresent(a -> kept.put(id, new double[] {a.at(range.from()), a.at(range.to())})));
        Map<String, List<String>> words = new HashMap<>();
        axes.forEach(a -> words.put(a.id(), a.words()));
        rows = List.copyOf(shown);
        axes = axes(rows);
        ranks = ranks(rows.stream().mapToDouble(r -> RunField.judged(r.get())).toArray());
        Map<String, Range> old = Map.copyOf(brushes);
        brushes.clear();
        for (RunAxis axis : axes) {
            double[] numbers = kept.get(axis.id());
            if (numbers != null && axis.words().isEmpty()) {
                brushes.put(axis.id(), new Range(RunAxis.place(numbers[0], axis.low(), axis.high(), axis.log()),
                        RunAxis.place(numbers[1], axis.low(), axis.high(), axis.log())));
            } else if (numbers != null && axis.words().equals(words.get(axis.id()))) {
                brushes.put(axis.id(), old.get(axis.id()));
            }
        }
        revision.set(revision.get() + 1);
    }

    private static List<RunAxis> axes(List<RunRow> rows) {
        if (rows.size() < 2) {
            return List.of();
        }
        List<Map<String, String>> settings = rows.stream().map(RunRow::settings).toList();
        List<RunAxis> axes = new ArrayList<>();
        for (String path : RunSettings.differing(settings)) {
            if (axes.size() < MOST) {
                axes.add(RunAxis.of(path, settings.stream().map(s -> s.getOrDefault(path, "")).toList()));
            }
        }
        axes.add(RunAxis.of(LOSS, rows.stream().mapToDouble(r -> RunField.judged(r.get())).toArray()));
        double[] accuracy = rows.stream().mapToDouble(r -> RunField.ACCURACY.number(r.get())).toArray();
        if (Arrays.stream(accuracy).anyMatch(Double::isFinite)) {
            axes.add(RunAxis.of(ACCURACY, accuracy));
        }
        return axes;
    }

    public List<RunRow> rows() {
        return rows;
    }

    /** From left to right; none for fewer than two runs. */
    public List<RunAxis> axes() {
        return axes;
    }

    Optional<RunAxis> axis(String id) {
        return axes.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    Optional<Range> brush(String id) {
        return Optional.ofNullable(brushes.get(id));
    }

    /** Brushes an axis between two places; anything shorter than a hair takes its brush away. */
    void brush(String id, double from, double to) {
        if (Math.abs(to - from) < 0.01) {
            brushes.remove(id);
        } else {
            brushes.put(id, new Range(Math.max(0, Math.min(from, to)), Math.min(1, Math.max(from, to))));
        }
        revision.set(revision.get() + 1);
    }

    /** Takes all brushes away. */
    public void clear() {
        brushes.clear();
        revision.set(revision.get() + 1);
    }

    boolean isBrushed() {
        return !brushes.isEmpty();
    }

    /** Whether a run lies in every brushed range. */
    boolean holds(int row) {
        return axes.stream().allMatch(a -> brush(a.id()).map(range -> range.holds(a.places()[row])).orElse(true));
    }

    /** The same as a condition on runs, for the table; runs that are not on the axes pass. */
    public Predicate<RunRow> wanted() {
        if (brushes.isEmpty()) {
            return row -> true;
        }
        Map<Long, Boolean> known = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            known.put(rows.get(i).id(), holds(i));
        }
        return row -> known.getOrDefault(row.id(), true);
    }

    /** How good a run is among those shown, 1 the best, by the rank of its loss; NaN without a loss. */
    double rank(int row) {
        return ranks[row];
    }

    private static double[] ranks(double[] losses) {
        double[] known = Arrays.stream(losses).filter(Double::isFinite).sorted().toArray();
        double[] ranks = new double[losses.length];
        for (int i = 0; i < ranks.length; i++) {
            if (!Double.isFinite(losses[i])) {
                ranks[i] = Double.NaN;
            } else {
                int notWorse = notAbove(known, losses[i]);
                ranks[i] = known.length < 2 ? 1 : (known.length - notWorse) / (known.length - 1.0);
            }
        }
        return ranks;
    }

    /** How many of the sorted numbers are not above one. */
    private static int notAbove(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, Math.nextUp(value));
        int count = at >= 0 ? at : -at - 1;
        while (count > 0 && sorted[count - 1] > value) {
            count--;
        }
        return count;
    }
}
