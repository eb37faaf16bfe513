package org.neurarium.ui.viz.glass;

import java.util.List;
import java.util.Optional;
import org.neurarium.nn.attention.PositionalEncodingLayer;

/** Layers that look numbers up, hand them on, or put those of several wires together. */
final class PassingEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final int flat;
    private final double value;

    PassingEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        flat = place.flat(of);
        value = numbers.output(place.self(), flat);
    }

    Optional<Equation> equation() {
        return switch (place.kind()) {
            case "embedding" -> embedding();
            case "positional-encoding" -> position();
            case "add" -> Optional.of(sum());
            case "multiply" -> Optional.of(product());
            case "concatenate" -> concatenation();
            case "flatten", "reshape", "dropout" -> Optional.of(same(place.in(), flat));
            default -> Optional.empty();
        };
    }

    /** The number goes on as it is: flattening, reshaping, dropout while nothing is learned. */
    private Equation same(Source from, int at) {
        double x = numbers.output(from, at);
        return new Lines().line("y" + index() + " = x" + Numerals.subscript((from.sequence() ? at % from.width() : at) + 1) + " = ")
                .number(x, from.at(at)).equation(of, x, value);
    }

    private String index() {
        return Numerals.subscript(of.unit() + 1);
    }

    private Equation sum() {
        WeightedSum sum = new WeightedSum();
        for (Source from : place.inputs()) {
            sum.add(numbers.output(from, flat), from.at(flat));
        }
        return new Lines().line("y" + index() + " = Σ x").line("= ").pieces(sum.pieces(wording)).line("= " + Numerals.of(value))
                .equation(of, sum.sum(), value);
    }

    private Equation product() {
        double product = 1;
        Lines lines = new Lines().line("y" + index() + " = Π x").line("= ");
        List<Source> inputs = place.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            double x = numbers.output(inputs.get(i), flat);
            product *= x;
            lines.text(i == 0 ? "" : "·").factor(x, inputs.get(i).at(flat));
        }
        return lines.line("= " + Numerals.of(value)).equation(of, product, value);
    }

    /** Along the last axis, one input after the other. */
    private Optional<Equation> concatenation() {
        int feature = flat % place.width();
        for (Source from : place.inputs()) {
            if (feature < from.width()) {
                return Optional.of(same(from, flat / place.width() * from.width() + feature));
            }
            feature -= from.width();
        }
        return Optional.empty();
    }

    /** A token's row of the table. */
    private Optional<Equation> embedding() {
        float[] table = numbers.parameter(place, "embeddings");
        int id = Math.round(numbers.output(place.in(), of.step()));
        int at = id * place.width() + of.unit();
        if (table == null || at < 0 || at >= table.length) {
            return Optional.empty();
        }
        List<String> tokens = numbers.places().tokens(place.in().node(), numbers.example());
        boolean named = tokens.size() == numbers.output(place.in()).length && of.step() < tokens.size();
        String column = ", " + (of.unit() + 1) + "]";
        Lines lines = new Lines().line("e" + index() + " = E[" + (named ? tokens.get(of.step()) : "x") + column).line("= E[")
                .text(Integer.toString(id), place.in().at(of.step())).text(column + " = ").number(table[at], place.parameter("embeddings", at));
        return Optional.of(lines.equation(of, table[at], value));
    }

    /** x_t + p_t: sines and cosines (Vaswani et al. 2017), or learned numbers. */
    private Optional<Equation> position() {
        double x = numbers.output(place.in(), flat);
        float[] learned = numbers.parameter(place, "positions");
        boolean isLearned = place.settings().flag("learned", false);
        if (isLearned && (learned == null || flat >= learned.length)) {
            return Optional.empty();
        }
        double p = isLearned ? learned[flat] : PositionalEncodingLayer.wave(of.step(), of.unit(), place.width());
        Lines lines = new Lines().line("y" + index() + " = x" + index() + " + p" + index());
        if (!isLearned) {
            lines.line("p = " + (of.unit() % 2 == 0 ? "sin" : "cos") + "(" + of.step() + "/10000^(" + (of.unit() - of.unit() % 2) + "/"
                    + place.width() + ")) = " + Numerals.of(p));
        }
        lines.line("= ").number(x, place.in().at(flat)).text(" + ").factor(p, isLearned ? place.parameter("positions", flat) : null)
                .line("= " + Numerals.of(value));
        return Optional.of(lines.equation(of, x + p, value));
    }
}
