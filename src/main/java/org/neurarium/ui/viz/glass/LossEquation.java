package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.neurarium.train.probe.LossProbe;

/** The loss of the example: what its answer costs, as the network's output layer counts it. */
final class LossEquation {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final LossProbe.Frame loss;
    private final String id;
    private final int units;

    private LossEquation(Numbers numbers, Place place, Quantity of, Wording wording, LossProbe.Frame loss) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        this.loss = loss;
        id = place.kind().equals("perceptron") ? "perceptron-criterion" : place.settings().text("loss", "");
        units = place.width();
    }

    static Optional<Equation> of(Numbers numbers, Place place, Quantity of, Wording wording) {
        LossProbe.Frame loss = numbers.loss();
        boolean known = loss != null && loss.targets().length > 0 && !Double.isNaN(loss.loss())
                && loss.targets().length == numbers.output(place.self()).length;
        return loss == null || !known ? Optional.empty() : Optional.of(new LossEquation(numbers, place, of, wording, loss).equation());
    }

    private Equation equation() {
        int answers = 0;
        WeightedSum all = new WeightedSum();
        for (int t = 0; t < loss.targets().length / units; t++) {
            if (!Float.isNaN(loss.targets()[t * units])) {
                answers++;
                terms(t, all);
            }
        }
        double divisor = (double) Math.max(1, answers) * (isMean() ? units : 1);
        double computed = all.sum() / divisor;
        Lines lines = new Lines().line("L = " + formula() + (answers > 1 ? ",  " + wording.say("glassbox.loss.answers", answers) : ""))
                .line("= ").text(divisor == 1 ? "" : "(").pieces(all.pieces(wording))
                .text(divisor == 1 ? "" : ") / " + Math.round(divisor)).line("= " + Numerals.of(loss.loss()));
        return lines.equation(of, computed, loss.loss());
    }

    private boolean isMean() {
        return !id.equals("categorical-crossentropy") && !id.equals("negative-log-likelihood") && !id.equals("perceptron-criterion");
    }

    private String formula() {
        return switch (id) {
            case "binary-crossentropy" -> "−Σ (t·ln y + (1 − t)·ln(1 − y)) / n";
            case "categorical-crossentropy", "negative-log-likelihood" -> "−Σ t·ln y";
            case "hinge" -> "Σ max(0, 1 − t·y) / n";
            case "mean-absolute-error" -> "Σ |y − t| / n";
            case "perceptron-criterion" -> "Σ (y − t)·z";
            default -> "Σ (y − t)² / n";
        };
    }

    /** What each output adds; those that add nothing by definition are left out. */
    private void terms(int step, WeightedSum to) {
        for (int k = 0; k < units; k++) {
            int flat = step * units + k;
            double y = numbers.output(place.self(), flat);
            double t = loss.targets()[flat];
            Quantity deeper = place.self().at(flat);
            switch (id) {
                case "binary-crossentropy" -> to.add(-(t == 0 ? 0 : t * Math.log(y)) - (t == 1 ? 0 : (1 - t) * Math.log1p(-y)), deeper);
                case "categorical-crossentropy", "negative-log-likelihood" -> {
                    if (t != 0) {
                        to.add(-t * Math.log(y), deeper);
                    }
                }
                case "hinge" -> to.add(Math.max(0, 1 - t * y), deeper);
                case "mean-absolute-error" -> to.add(Math.abs(y - t), deeper);
                case "perceptron-criterion" -> to.add(y - t, deeper, sum(), place.self().at(0).named(Quantity.SUM));
                default -> to.add((y - t) * (y - t), deeper);
            }
        }
    }

    /** z of the perceptron's one unit. */
    private double sum() {
        return new DenseEquations(numbers, place, place.self().at(0).named(Quantity.SUM), wording).dense().map(Equation::value).orElse(Double.NaN);
    }
}
