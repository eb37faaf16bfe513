package org.neurarium.ui.viz.glass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.layer.HeldLayer;
import org.neurarium.nn.layer.Glass;

/**
 * Gates and states of recurrent layers at one step: LSTM (Hochreiter and Schmidhuber 1997, with the forget gate of Gers
 * 2000), GRU (Cho 2014; reset after the product, as Keras and PyTorch do, or before it), simple recurrence.
 */
final class CellEquations {
    private static final Map<String, List<String>> GATES = Map.of("lstm", List.of("input", "forget", "candidate", "output"),
            "gru", List.of("update", "reset", "candidate"), "simple-rnn", List.of("hidden"));
    private static final Map<String, String> SIGNS = Map.of("input", "i", "forget", "f", "candidate", "g", "output", "o",
            "update", "z", "reset", "r", "cell", "c", "hidden", "h");

    private final Numbers numbers;
    private final Quantity of;
    private final Wording wording;
    private final String kind;
    private final Squashing activation;
    private final boolean resetAfter;
    private final Squashing opening;
    private final CellSums sums;
    private final int units;

    private CellEquations(Numbers numbers, Place place, Quantity of, Wording wording, int units) {
        this.numbers = numbers;
        this.of = of;
        this.wording = wording;
        this.units = units;
        kind = place.kind();
        activation = Squashing.of(place.settings().text("activation", "tanh"));
        opening = Squashing.of(place.settings().text("recurrentActivation", "sigmoid"));
        resetAfter = place.settings().flag("resetAfter", true);
        sums = new CellSums(numbers, place, of, GATES.get(kind).indexOf(of.name()), GATES.get(kind).size(), units);
    }

    static boolean isCell(String kind) {
        return GATES.containsKey(kind);
    }

    /** Empty where the numbers are not there yet, and in padding, where the state stays as it is. */
    static Optional<Equation> of(Numbers numbers, Place place, Quantity of, Wording wording) {
        Glass.Inside hidden = numbers.inside(place.part(), "hidden");
        if (hidden == null || hidden.shape().length != 3 || of.step() >= numbers.valid(place.in()) || of.unit() >= hidden.shape()[2]) {
            return Optional.empty();
        }
        return Optional.ofNullable(new CellEquations(numbers, place, of, wording, hidden.shape()[2]).equation());
    }

    /** What two directions give together where they are not put one after the other. */
    static Optional<Equation> merged(Numbers numbers, Place place, Quantity of) {
        HeldLayer held = Places.held(place).orElse(null);
        String merge = CellStates.merge(place);
        if (held == null || merge.equals("concat")) {
            return Optional.empty();
        }
        Quantity forward = CellStates.half(place, held, "forward", of.step(), of.unit(), numbers.valid(place.in()));
        Quantity backward = CellStates.half(place, held, "backward", of.step(), of.unit(), numbers.valid(place.in()));
        double f = numbers.inside("forward", "hidden", forward.step(), forward.unit());
        double b = numbers.inside("backward", "hidden", backward.step(), backward.unit());
        double value = numbers.output(place.self(), place.flat(of));
        boolean mean = merge.equals("ave");
        String between = merge.equals("mul") ? "·" : " + ";
        return Optional.of(new Lines().line(mean ? "h = (h→ + h←) / 2" : "h = h→" + between + "h←").line(mean ? "= (" : "= ")
                .factor(f, forward).text(between).factor(b, backward).text(mean ? ") / 2" : "").line("= " + Numerals.of(value))
                .equation(of, merge.equals("mul") ? f * b : mean ? (f + b) / 2 : f + b, value));
    }

    private @Nullable Equation equation() {
        return switch (of.name()) {
            case "cell" -> kind.equals("lstm") ? cell() : null;
            case "hidden" -> kind.equals("lstm") ? output() : kind.equals("gru") ? mixed() : gate(activation);
            case "candidate" -> kind.equals("gru") ? candidate() : gate(activation);
            default -> GATES.get(kind).contains(of.name()) ? gate(opening) : null;
        };
    }

    /** f = σ(Σ W x + Σ U h + b). */
    private Equation gate(Squashing f) {
        WeightedSum sum = new WeightedSum();
        sums.input(sum);
        sums.state(sum, false);
        Lines lines = new Lines().line(head() + " = " + f.id() + "(z),  z = W·x + U·h + b").line("z = ").pieces(sum.pieces(wording))
                .line("z = " + Numerals.of(sum.sum()));
        return done(lines, f, sum.sum());
    }

    /** A GRU's candidate: the reset gate fades the product with U, or the state before it. */
    private Equation candidate() {
        WeightedSum sum = new WeightedSum();
        sums.input(sum);
        if (!resetAfter) {
            sums.state(sum, true);
            Lines lines = new Lines().line(head() + " = " + activation.id() + "(z),  z = W·x + U·(r∘h) + b");
            resets(lines.line("r = "));
            lines.line("z = ").pieces(sum.pieces(wording)).line("z = " + Numerals.of(sum.sum()));
            return done(lines, activation, sum.sum());
        }
        WeightedSum state = new WeightedSum();
        sums.state(state, false);
        double r = at("reset");
        double z = sum.sum() + r * state.sum();
        Lines lines = new Lines().line(head() + " = " + activation.id() + "(W·x + b + r·(U·h + b′))")
                .line("W·x + b = ").pieces(sum.pieces(wording)).text(" = " + Numerals.of(sum.sum()))
                .line("U·h + b′ = ").pieces(state.pieces(wording)).text(" = " + Numerals.of(state.sum()))
                .line("z = " + Numerals.of(sum.sum()) + " + ").factor(r, of.named("reset"))
                .text("·" + Numerals.bracketed(state.sum()) + " = " + Numerals.of(z));
        return done(lines, activation, z);
    }

    /** How much of each unit's state is heard, of the first few. */
    private void resets(Lines lines) {
        for (int i = 0; i < Math.min(units, WeightedSum.MOST_TERMS); i++) {
            lines.text(i == 0 ? "" : ", ").factor(numbers.inside(of.part(), "reset", of.step(), i), of.named("reset").at(of.step(), i));
        }
        lines.text(units > WeightedSum.MOST_TERMS ? ", …" : "");
    }

    /** c = f·c₋₁ + i·g. */
    private Equation cell() {
        double c = sums.before("cell", of.unit());
        Lines lines = new Lines().line(head() + " = f·c₋₁ + i·g").line("= ").factor(at("forget"), of.named("forget")).text("·")
                .factor(c, sums.ofBefore("cell", of.unit())).text(" + ").factor(at("input"), of.named("input")).text("·")
                .factor(at("candidate"), of.named("candidate"));
        return outcome(lines, at("forget") * c + at("input") * at("candidate"));
    }

    /** h = o·tanh(c). */
    private Equation output() {
        double o = at("output");
        double squashed = activation.of(at("cell"));
        Lines lines = new Lines().line(head() + " = o·" + activation.id() + "(c)").line("= ").factor(o, of.named("output"))
                .text("·" + activation.id() + "(").factor(at("cell"), of.named("cell"))
                .text(") = " + Numerals.of(o) + "·" + Numerals.bracketed(squashed));
        return outcome(lines, o * squashed);
    }

    /** h = z·h₋₁ + (1 − z)·ĥ. */
    private Equation mixed() {
        double z = at("update");
        double h = sums.before("hidden", of.unit());
        Lines lines = new Lines().line(head() + " = z·h₋₁ + (1 − z)·ĥ").line("= ").factor(z, of.named("update")).text("·")
                .factor(h, sums.ofBefore("hidden", of.unit())).text(" + (1 − ").number(z, of.named("update")).text(")·")
                .factor(at("candidate"), of.named("candidate"));
        return outcome(lines, z * h + (1 - z) * at("candidate"));
    }

    private double at(String name) {
        return numbers.inside(of.part(), name, of.step(), of.unit());
    }

    private String head() {
        String sign = kind.equals("gru") && of.name().equals("candidate") ? "ĥ" : SIGNS.getOrDefault(of.name(), "");
        return sign + Numerals.subscript(of.unit() + 1);
    }

    private Equation done(Lines lines, Squashing f, double z) {
        lines.line(f.id() + "(" + Numerals.of(z) + ") = " + Numerals.of(at(of.name())));
        return lines.equation(of, f.of(z), at(of.name()));
    }

    private Equation outcome(Lines lines, double computed) {
        return lines.line("= " + Numerals.of(at(of.name()))).equation(of, computed, at(of.name()));
    }
}
