package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.layer.Glass;

/**
 * Attention (Bahdanau 2015, Luong 2015, Vaswani 2017): weights, softmax over the scores that the mask lets through; what they
 * weigh; what all heads give together. Scores and projections are {@link ScoreEquations}.
 */
final class AttentionEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final ScoreEquations scores;

    AttentionEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        scores = new ScoreEquations(numbers, place, of, wording);
    }

    Optional<Equation> equation() {
        Glass.Inside weights = numbers.inside(place.part(), "weights");
        if (weights == null || weights.shape().length != 4) {
            return Optional.empty();
        }
        return Optional.ofNullable(switch (of.name()) {
            case "weights" -> weight(weights.shape());
            case "scores" -> scores.score(weights.shape());
            case "query", "key", "value" -> scores.projection();
            case "meeting" -> scores.meeting();
            case "context" -> context(weights.shape());
            case "" -> output(weights.shape());
            default -> null;
        });
    }

    /** {@code of.row()} is head · queries + query, {@code of.unit()} the key. */
    private @Nullable Equation weight(int[] shape) {
        int head = of.row() / shape[2];
        int query = of.row() % shape[2];
        double value = numbers.inside(place.part(), "weights", head, query, of.unit());
        double own = score(head, query, of.unit());
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < shape[3]; k++) {
            top = Math.max(top, score(head, query, k));
        }
        if (Double.isNaN(value) || !Double.isFinite(top)) {
            return null; // a query of padding looks at nothing
        }
        if (!Double.isFinite(own)) {
            return new Lines().line("s = −∞  ⇒  α = 0,  " + wording.say("glassbox.masked")).equation(of, 0, value);
        }
        WeightedSum all = new WeightedSum();
        for (int k = 0; k < shape[3]; k++) {
            double s = score(head, query, k);
            if (Double.isFinite(s)) {
                all.add(Math.exp(s - top), of.named("scores").at(0, k));
            }
        }
        double up = Math.exp(own - top);
        String index = Numerals.subscript(of.unit() + 1);
        return new Lines().line("α" + index + " = e^(s" + index + " − m) / Σ,  m = max s = " + Numerals.of(top))
                .line("s" + index + " = ").number(own, of.named("scores")).text(",  e^(s − m) = " + Numerals.of(up))
                .line("Σ = ").pieces(all.pieces(wording)).text(" = " + Numerals.of(all.sum()))
                .line("α" + index + " = " + Numerals.of(up) + " / " + Numerals.of(all.sum()) + " = " + Numerals.of(value))
                .equation(of, up / all.sum(), value);
    }

    /** A masked score is −∞, however it is stored. */
    private double score(int head, int query, int key) {
        double s = numbers.inside(place.part(), "maskedScores", head, query, key);
        return Double.isNaN(s) || s < -1e8 ? Double.NEGATIVE_INFINITY : s;
    }

    /** c = Σ α v of one head; {@code of.row()} is the head. */
    private @Nullable Equation context(int[] shape) {
        double value = numbers.inside(place.part(), "context", of.row(), of.step(), of.unit());
        if (Double.isNaN(value)) {
            return null;
        }
        WeightedSum sum = blend(of.row(), of.step(), of.unit(), shape);
        return new Lines().line("c" + Numerals.subscript(of.unit() + 1) + " = Σ α·v").line("= ").pieces(sum.pieces(wording))
                .line("= " + Numerals.of(value)).equation(of, sum.sum(), value);
    }

    private WeightedSum blend(int head, int query, int unit, int[] shape) {
        WeightedSum sum = new WeightedSum();
        for (int k = 0; k < shape[3]; k++) {
            double weight = numbers.inside(place.part(), "weights", head, query, k);
            if (weight != 0) {
                sum.add(weight, of.named("weights").at(0, k).of(head * shape[2] + query),
                        numbers.inside(place.part(), "value", head, k, unit), scores.deeper("value", head, k, unit));
            }
        }
        return sum;
    }

    /** What all heads say, projected together; with one head and no projection, what it says. */
    private @Nullable Equation output(int[] shape) {
        double value = numbers.output(place.self(), place.flat(of));
        if (place.kind().equals("attention")) {
            WeightedSum sum = blend(0, of.step(), of.unit(), shape);
            return new Lines().line("c" + Numerals.subscript(of.unit() + 1) + " = Σ α·m").line("= ").pieces(sum.pieces(wording))
                    .line("= " + Numerals.of(value)).equation(of, sum.sum(), value);
        }
        float[] kernel = numbers.parameter(place, "outputKernel");
        Glass.Inside context = numbers.inside(place.part(), "context");
        if (kernel == null || context == null) {
            return null;
        }
        int size = context.shape()[3];
        WeightedSum sum = new WeightedSum();
        for (int i = 0; i < shape[1] * size; i++) {
            sum.add(kernel[i * place.width() + of.unit()], place.parameter("outputKernel", i * place.width() + of.unit()),
                    numbers.inside(place.part(), "context", i / size, of.step(), i % size),
                    new Quantity(of.node(), of.part(), "context", of.step(), i % size, i / size));
        }
        float[] bias = numbers.parameter(place, "outputBias");
        if (bias != null) {
            sum.bias(bias[of.unit()], place.parameter("outputBias", of.unit()));
        }
        return new Lines().line("y" + Numerals.subscript(of.unit() + 1) + " = W·c + b").line("= ").pieces(sum.pieces(wording))
                .line("= " + Numerals.of(value)).equation(of, sum.sum(), value);
    }
}
