package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Σ w·x + b, written with its largest terms first; the others are told as one number. */
final class WeightedSum {
    static final int MOST_TERMS = 6;

    private final List<Term> terms = new ArrayList<>();
    private double bias = Double.NaN;

    private record Term(double weight, double value, @Nullable Quantity deeper) {
        double product() {
            return weight * value;
        }
    }

    void add(double weight, double value, @Nullable Quantity deeper) {
        terms.add(new Term(weight, value, deeper));
    }

    void bias(double b) {
        bias = Double.isNaN(bias) ? b : bias + b;
    }

    double sum() {
        return (Double.isNaN(bias) ? 0 : bias) + terms.stream().mapToDouble(Term::product).sum();
    }

    /** @param more how the rest is called, from how many terms it is of */
    List<Piece> pieces(java.util.function.IntFunction<String> more) {
        List<Term> sorted = terms.stream().sorted(Comparator.comparingDouble(t -> -Math.abs(t.product()))).toList();
        List<Piece> out = new ArrayList<>();
        for (Term term : sorted.subList(0, Math.min(MOST_TERMS, sorted.size()))) {
            out.add(Piece.text(Numerals.signed(term.weight(), out.isEmpty()) + "·"));
            out.add(new Piece(Numerals.bracketed(term.value()), term.deeper()));
        }
        if (sorted.size() > MOST_TERMS) {
            double rest = sorted.subList(MOST_TERMS, sorted.size()).stream().mapToDouble(Term::product).sum();
            out.add(Piece.text(Numerals.signed(rest, false) + " (" + more.apply(sorted.size() - MOST_TERMS) + ")"));
        }
        if (!Double.isNaN(bias)) {
            out.add(Piece.text(Numerals.signed(bias, out.isEmpty())));
        }
        return out;
    }
}
