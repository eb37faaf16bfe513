package org.neurarium.ui.viz.glass;

import java.util.Optional;

/** What is computed from what: the equation of any quantity. */
final class Equations {
    private Equations() {
    }

    /** Empty for what is given, such as an input, and where a number that is needed is not known. */
    static Optional<Equation> of(Numbers numbers, Quantity of, Wording wording) {
        if (of.isParameter()) {
            return ParameterEquation.of(numbers, of, wording);
        }
        Place place = numbers.places().find(of.node(), of.part()).orElse(null);
        if (place == null || of.unit() < 0 || of.step() < 0) {
            return Optional.empty();
        }
        if (of.name().equals(Quantity.LOSS)) {
            return LossEquation.of(numbers, place, of, wording);
        }
        if (of.name().isEmpty() && place.flat(of) >= numbers.output(place.self()).length && !CellEquations.isCell(place.kind())) {
            return Optional.empty();
        }
        boolean padding = of.name().isEmpty() && place.self().sequence() && of.step() >= numbers.valid(place.self());
        return padding && numbers.output(place.self(), place.flat(of)) == 0
                ? Optional.of(new Lines().line(wording.say("glassbox.padding")).line("= 0").equation(of, 0, 0))
                : byKind(numbers, place, of, wording);
    }

    private static Optional<Equation> byKind(Numbers numbers, Place place, Quantity of, Wording wording) {
        return switch (place.kind()) {
            case "dense", "output", "perceptron", "drop-connect" -> new DenseEquations(numbers, place, of, wording).dense();
            case "maxout" -> new DenseEquations(numbers, place, of, wording).maxout();
            case "activation" -> new FunctionEquations(numbers, place, of, wording).activation();
            case "conv1d", "conv2d", "max-pooling1d", "max-pooling2d", "average-pooling1d", "average-pooling2d" ->
                    WindowEquations.of(numbers, place, of, wording);
            case "fractional-max-pooling2d" -> new PoolEquations(numbers, place, of, wording).fractional();
            case "global-max-pooling", "global-average-pooling" -> new PoolEquations(numbers, place, of, wording).global();
            case "attention", "multi-head-attention" -> new AttentionEquations(numbers, place, of, wording).equation();
            case "batch-normalization" -> new NormEquations(numbers, place, of, wording).batch();
            case "layer-normalization" -> new NormEquations(numbers, place, of, wording).layer();
            case "local-response-normalization" -> new NormEquations(numbers, place, of, wording).response();
            case "bidirectional" -> CellEquations.merged(numbers, place, of);
            case "simple-rnn", "lstm", "gru" -> CellEquations.of(numbers, place, of, wording);
            default -> new PassingEquations(numbers, place, of, wording).equation();
        };
    }
}
