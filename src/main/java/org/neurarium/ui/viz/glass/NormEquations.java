package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Layers that bring numbers to a common size. */
final class NormEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final int flat;
    private final int feature;
    private final double x;
    private final double value;

    NormEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        flat = place.flat(of);
        feature = flat % place.width();
        x = numbers.output(place.in(), flat);
        value = numbers.output(place.self(), flat);
    }

    /** y = γ (x − μ) / √(σ² + ε) + β with the running statistics of each feature or channel (Ioffe &amp; Szegedy 2015). */
    Optional<Equation> batch() {
        float[] mean = numbers.parameter(place, "movingMean");
        float[] deviation = numbers.parameter(place, "movingLog10Deviation");
        if (mean == null || deviation == null) {
            return Optional.empty();
        }
        double variance = Math.pow(10, 2.0 * deviation[feature]);
        return standardised(mean[feature], place.parameter("movingMean", feature), variance,
                place.parameter("movingLog10Deviation", feature), wording.say("glassbox.running"));
    }

    /** y = γ (x − μ) / √(σ² + ε) + β over the features of a step (Ba et al. 2016). */
    Optional<Equation> layer() {
        int width = place.width();
        int from = flat - feature;
        double mean = 0;
        for (int i = 0; i < width; i++) {
            mean += numbers.output(place.in(), from + i) / (double) width;
        }
        double variance = 0;
        WeightedSum all = new WeightedSum();
        for (int i = 0; i < width; i++) {
            double value = numbers.output(place.in(), from + i);
            variance += (value - mean) * (value - mean) / width;
            all.add(value, place.in().at(from + i));
        }
        Lines how = new Lines().line("μ = (").pieces(all.pieces(wording)).text(") / " + width + " = " + Numerals.of(mean))
                .line("σ² = Σ (x − μ)² / " + width + " = " + Numerals.of(variance));
        return standardised(mean, null, variance, null, "").map(e -> e.and(how));
    }

    private Optional<Equation> standardised(double mean, @Nullable Quantity ofMean, double variance,
                                            @Nullable Quantity ofVariance, String note) {
        float[] gamma = numbers.parameter(place, "gamma");
        float[] beta = numbers.parameter(place, "beta");
        if (gamma == null || beta == null) {
            return Optional.empty();
        }
        double epsilon = place.settings().number("epsilon", 1e-3);
        double y = gamma[feature] * (x - mean) / Math.sqrt(variance + epsilon) + beta[feature];
        Lines lines = new Lines().line("y" + Numerals.subscript(feature + 1) + " = γ·(x − μ)/√(σ² + ε) + β").text(note.isEmpty() ? "" : ",  " + note)
                .line("= ").number(gamma[feature], place.parameter("gamma", feature)).text("·(").number(x, place.in().at(flat))
                .text(" − ").factor(mean, ofMean).text(")/√(").number(variance, ofVariance).text(" + " + Numerals.of(epsilon) + ") + ")
                .factor(beta[feature], place.parameter("beta", feature)).line("= " + Numerals.of(value));
        return Optional.of(lines.equation(of, y, value));
    }

    /** y = x / (k + α Σ x²)^β over neighbouring channels of the same place (Krizhevsky et al. 2012). */
    Optional<Equation> response() {
        double alpha = place.settings().number("alpha", 1e-4);
        double beta = place.settings().number("beta", 0.75);
        double k = place.settings().number("bias", 2);
        int reach = place.settings().integer("size", 5) / 2;
        WeightedSum squares = new WeightedSum();
        for (int c = Math.max(0, feature - reach); c <= Math.min(place.width() - 1, feature + reach); c++) {
            int at = flat - feature + c;
            double other = numbers.output(place.in(), at);
            squares.add(other, place.in().at(at), other, place.in().at(at));
        }
        double base = k + alpha * squares.sum();
        Lines lines = new Lines().line("y" + Numerals.subscript(feature + 1) + " = x / (k + α·Σ x²)^β")
                .line("Σ x² = ").pieces(squares.pieces(wording)).text(" = " + Numerals.of(squares.sum()))
                .line("= ").number(x, place.in().at(flat)).text(" / (" + Numerals.of(k) + " + " + Numerals.of(alpha) + "·"
                        + Numerals.of(squares.sum()) + ")^" + Numerals.of(beta)).line("= " + Numerals.of(value));
        return Optional.of(lines.equation(of, x / Math.pow(base, beta), value));
    }
}
