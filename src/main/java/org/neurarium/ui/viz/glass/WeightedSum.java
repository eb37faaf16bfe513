package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Σ w·x + b, written with its largest terms first; the others are told as one number. */
final class WeightedSum {
    static final int MOST_TERMS = 6;

    private final List<Term> terms = new ArrayList<>();
    private final List<Term> biases = new ArrayList<>();

    private record Term(double weight, @Nullable Quantity ofWeight, double value, @Nullable Quantity deeper) {
        double product() {
            return weight * value;
        }

        /** A plain term, with no weight written. */
        boolean isAlone() {
            return weight == 1 && ofWeight == null;
        }
    }

    void add(double weight, @Nullable Quantity ofWeight, double value, @Nullable Quantity deeper) {
        terms.add(new Term(weight, ofWeight, value, deeper));
    }

    /** A weight that has no equation. */
    void add(double weight, double value, @Nullable Quantity deeper) {
        add(weight, null, value, deeper);
    }

    /** A term without a weight. */
    void add(double value, @Nullable Quantity deeper) {
        add(1, null, value, deeper);
    }

    void bias(double b, @Nullable Quantity deeper) {
        biases.add(new Term(1, null, b, deeper));
    }

    int size() {
        return terms.size();
    }

    double sum() {
        return terms.stream().mapToDouble(Term::product).sum() + biases.stream().mapToDouble(Term::value).sum();
    }

    List<Piece> pieces(Wording wording) {
        List<Term> sorted = terms.stream().sorted(Comparator.comparingDouble(t -> -Math.abs(t.product()))).toList();
        List<Piece> out = new ArrayList<>();
        for (Term term : sorted.subList(0, Math.min(MOST_TERMS, sorted.size()))) {
            signed(term.weight() * (term.isAlone() ? term.value() : 1), term.isAlone() ? term.deeper() : term.ofWeight(), out);
            if (!term.isAlone()) {
                out.add(Piece.text("·"));
                out.add(Piece.number(term.value(), term.deeper()));
            }
        }
        if (sorted.size() > MOST_TERMS) {
            double rest = sorted.subList(MOST_TERMS, sorted.size()).stream().mapToDouble(Term::product).sum();
            out.add(Piece.text(Numerals.signed(rest, false) + " (" + wording.more(sorted.size() - MOST_TERMS) + ")"));
        }
        biases.forEach(b -> signed(b.value(), b.deeper(), out));
        return out.isEmpty() ? List.of(Piece.text("0")) : out;
    }

    /** With the sign that joins it to what stands before. */
    private static void signed(double value, @Nullable Quantity deeper, List<Piece> out) {
        String sign = Numerals.sign(value, out.isEmpty());
        if (!sign.isEmpty()) {
            out.add(Piece.text(sign));
        }
        out.add(new Piece(Numerals.of(Math.abs(value)), deeper));
    }
}
