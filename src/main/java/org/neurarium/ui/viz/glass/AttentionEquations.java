package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.neurarium.nn.layer.Glass;

/** One cell of an attention: softmax over the scores that the mask lets through (Bahdanau 2015, Vaswani 2017). */
final class AttentionEquations {
    private AttentionEquations() {
    }

    /** {@code of.row()} is head · queries + query, {@code of.unit()} the key. */
    static Optional<Equation> weight(Numbers numbers, Quantity of, IntFunction<String> more) {
        Map<String, Glass.Inside> parts = numbers.insides().getOrDefault(of.part(), Map.of());
        Glass.Inside weights = parts.get("weights");
        Glass.Inside scores = parts.get("maskedScores");
        if (weights == null || scores == null) {
            return Optional.empty();
        }
        int keys = weights.shape()[3];
        int from = of.row() * keys;
        if (from + of.unit() >= weights.values().length) {
            return Optional.empty();
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < keys; k++) {
            top = Math.max(top, score(scores, from + k));
        }
        WeightedSum all = new WeightedSum();
        for (int k = 0; k < keys; k++) {
            double s = score(scores, from + k);
            if (Double.isFinite(s)) {
                all.add(1, Math.exp(s - top), null);
            }
        }
        double own = score(scores, from + of.unit());
        double value = weights.values()[from + of.unit()];
        if (!Double.isFinite(top)) {
            return Optional.empty(); // a query of padding looks at nothing
        }
        if (!Double.isFinite(own)) {
            return Optional.of(new Equation(of, List.of(List.of(Piece.text("s = −∞  ⇒  α = 0"))), 0, value));
        }
        double up = Math.exp(own - top);
        String index = Numerals.subscript(of.unit() + 1);
        List<Piece> below = new ArrayList<>(List.of(Piece.text("Σ = ")));
        all.pieces(more).forEach(p -> below.add(Piece.text(p.text().replace("1·", "").replace("1.00·", ""))));
        return Optional.of(new Equation(of, List.of(
                List.of(Piece.text("α" + index + " = e^(s" + index + " − m) / Σ,  m = max s = " + Numerals.of(top))),
                List.of(Piece.text("s" + index + " = " + Numerals.of(own) + ",  e^(s − m) = " + Numerals.of(up))), below,
                List.of(Piece.text("α" + index + " = " + Numerals.of(up) + " / " + Numerals.of(all.sum()) + " = " + Numerals.of(value)))),
                up / all.sum(), value));
    }

    /** A masked score is −∞, however it is stored. */
    private static double score(Glass.Inside scores, int at) {
        double s = scores.values()[at];
        return Double.isNaN(s) || s < -1e8 ? Double.NEGATIVE_INFINITY : s;
    }
}
