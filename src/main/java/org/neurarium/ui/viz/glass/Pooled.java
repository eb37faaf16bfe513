package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of which pooling takes one, or the mean. */
final class Pooled {
    private final List<Seen> all = new ArrayList<>();

    private record Seen(double value, @Nullable Quantity of) {
    }

    void add(double value, @Nullable Quantity of) {
        all.add(new Seen(value, of));
    }

    int size() {
        return all.size();
    }

    double largest() {
        return all.stream().mapToDouble(Seen::value).max().orElse(Double.NaN);
    }

    double mean() {
        return all.stream().mapToDouble(Seen::value).average().orElse(Double.NaN);
    }

    /** As terms of a sum. */
    WeightedSum sum() {
        WeightedSum sum = new WeightedSum();
        all.forEach(s -> sum.add(s.value(), s.of()));
        return sum;
    }

    /** The largest first, the others told as how many they are. */
    void write(Lines lines, Wording wording) {
        List<Seen> sorted = all.stream().sorted(Comparator.comparingDouble(s -> -s.value())).toList();
        for (int i = 0; i < Math.min(WeightedSum.MOST_TERMS, sorted.size()); i++) {
            lines.text(i == 0 ? "" : ", ").number(sorted.get(i).value(), sorted.get(i).of());
        }
        if (sorted.size() > WeightedSum.MOST_TERMS) {
            lines.text(", … (" + wording.more(sorted.size() - WeightedSum.MOST_TERMS) + ")");
        }
    }
}
