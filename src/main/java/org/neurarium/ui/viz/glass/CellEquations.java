package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.neurarium.document.Settings;
import org.neurarium.nn.layer.Glass;

/**
 * Gates and states of recurrent layers at one step: LSTM (Hochreiter and Schmidhuber 1997, with the forget gate of Gers
 * 2000), GRU (Cho 2014; reset after the product, as Keras and PyTorch do), simple recurrence.
 */
final class CellEquations {
    private static final Map<String, List<String>> GATES = Map.of("lstm", List.of("input", "forget", "candidate", "output"),
            "gru", List.of("update", "reset", "candidate"), "simple-rnn", List.of("hidden"));
    private static final Map<String, String> SIGNS = Map.of("input", "i", "forget", "f", "candidate", "g", "output", "o",
            "update", "z", "reset", "r", "cell", "c", "hidden", "h");

    private final Numbers numbers;
    private final Quantity of;
    private final String kind;
    private final Settings settings;
    private final IntFunction<String> more;
    private final int length;
    private final int units;

    private CellEquations(Numbers numbers, Quantity of, String kind, Settings settings, IntFunction<String> more, int units) {
        this.numbers = numbers;
        this.of = of;
        this.kind = kind;
        this.settings = settings;
        this.more = more;
        this.units = units;
        length = numbers.example().length();
    }

    static boolean isCell(String kind) {
        return GATES.containsKey(kind);
    }

    static String sign(String name) {
        return SIGNS.getOrDefault(name, "");
    }

    /** Empty where the numbers are not there yet, or where a state from elsewhere would be needed. */
    static Optional<Equation> of(Numbers numbers, Quantity of, String kind, Settings settings, IntFunction<String> more) {
        Glass.Inside hidden = numbers.insides().getOrDefault(of.part(), Map.of()).get("hidden");
        if (hidden == null || !isCell(kind)) {
            return Optional.empty();
        }
        CellEquations cell = new CellEquations(numbers, of, kind, settings, more, hidden.shape()[2]);
        boolean foreign = numbers.network().into(of.node()).size() > 1 && cell.before() < 0;
        return foreign ? Optional.empty() : Optional.ofNullable(cell.equation());
    }

    private Equation equation() {
        return switch (of.name()) {
            case "cell" -> cell();
            case "hidden" -> kind.equals("lstm") ? output() : kind.equals("gru") ? mixed() : gate("hidden", settings.text("activation", "tanh"));
            case "candidate" -> gate("candidate", settings.text("activation", "tanh"));
            default -> GATES.get(kind).contains(of.name()) ? gate(of.name(), settings.text("recurrentActivation", "sigmoid")) : null;
        };
    }

    /** f = σ(Σ W x + Σ U h + b). */
    private Equation gate(String name, String function) {
        int gate = GATES.get(kind).indexOf(name);
        boolean fresh = kind.equals("gru") && name.equals("candidate");
        WeightedSum sum = new WeightedSum();
        fromInput(sum, gate);
        List<List<Piece>> lines = new ArrayList<>();
        if (fresh && settings.flag("resetAfter", true)) {
            WeightedSum state = new WeightedSum();
            fromState(state, gate, false);
            double r = numbers.inside(of.part(), "reset", of.step(), of.unit());
            lines.add(List.of(Piece.text(head() + " = " + function + "(W·x + b + r·(U·h + b′))")));
            lines.add(join("W·x + b = ", sum.pieces(more), " = " + Numerals.of(sum.sum())));
            lines.add(join("U·h + b′ = ", state.pieces(more), " = " + Numerals.of(state.sum())));
            double z = sum.sum() + r * state.sum();
            lines.add(List.of(Piece.text("z = " + Numerals.of(sum.sum()) + " + "), link(r, of.named("reset")),
                    Piece.text("·" + Numerals.bracketed(state.sum()) + " = " + Numerals.of(z))));
            return done(lines, function, z);
        }
        fromState(sum, gate, fresh);
        lines.add(List.of(Piece.text(head() + " = " + function + "(z),  z = W·x + U·" + (fresh ? "(r∘h)" : "h") + " + b")));
        if (fresh && before() >= 0) {
            lines.add(resets());
        }
        lines.add(join("z = ", sum.pieces(more), ""));
        lines.add(List.of(Piece.text("z = " + Numerals.of(sum.sum()))));
        return done(lines, function, sum.sum());
    }

    /** How much of each unit's state is heard, of the first few. */
    private List<Piece> resets() {
        List<Piece> all = new ArrayList<>(List.of(Piece.text("r = ")));
        for (int i = 0; i < Math.min(units, WeightedSum.MOST_TERMS); i++) {
            all.add(Piece.text(i == 0 ? "" : ", "));
            all.add(link(numbers.inside(of.part(), "reset", of.step(), i), of.named("reset").at(of.step(), i)));
        }
        all.add(Piece.text(units > WeightedSum.MOST_TERMS ? ", …" : ""));
        return all;
    }

    /** c = f·c₋₁ + i·g. */
    private Equation cell() {
        double f = at("forget");
        double i = at("input");
        double g = at("candidate");
        double c = before() < 0 ? 0 : numbers.inside(of.part(), "cell", before(), of.unit());
        List<List<Piece>> lines = List.of(List.of(Piece.text(head() + " = f·c₋₁ + i·g")),
                List.of(Piece.text("= "), link(f, of.named("forget")), Piece.text("·"), state(c, "cell"), Piece.text(" + "),
                        link(i, of.named("input")), Piece.text("·"), link(g, of.named("candidate"))));
        return outcome(lines, f * c + i * g);
    }

    /** h = o·tanh(c). */
    private Equation output() {
        double o = at("output");
        double c = at("cell");
        String function = settings.text("activation", "tanh");
        double squashed = Squashing.of(function, c);
        List<List<Piece>> lines = List.of(List.of(Piece.text(head() + " = o·" + function + "(c)")),
                List.of(Piece.text("= "), link(o, of.named("output")), Piece.text("·" + function + "("), link(c, of.named("cell")),
                        Piece.text(") = " + Numerals.of(o) + "·" + Numerals.bracketed(squashed))));
        return outcome(lines, o * squashed);
    }

    /** h = z·h₋₁ + (1 − z)·g. */
    private Equation mixed() {
        double z = at("update");
        double g = at("candidate");
        double h = before() < 0 ? 0 : numbers.inside(of.part(), "hidden", before(), of.unit());
        List<List<Piece>> lines = List.of(List.of(Piece.text(head() + " = z·h₋₁ + (1 − z)·g")),
                List.of(Piece.text("= "), link(z, of.named("update")), Piece.text("·"), state(h, "hidden"),
                        Piece.text(" + (1 − " + Numerals.of(z) + ")·"), link(g, of.named("candidate"))));
        return outcome(lines, z * h + (1 - z) * g);
    }

    private void fromInput(WeightedSum sum, int gate) {
        float[] kernel = numbers.parameter(of.part(), "kernel");
        float[] bias = numbers.parameter(of.part(), "bias");
        String from = numbers.source(of.node());
        int gates = GATES.get(kind).size();
        int width = kernel == null ? 0 : kernel.length / (gates * units);
        float[] x = from == null ? new float[0] : numbers.output(from);
        for (int i = 0; i < width && kernel != null && (of.step() + 1) * width <= x.length; i++) {
            sum.add(kernel[(i * gates + gate) * units + of.unit()], x[of.step() * width + i], Quantity.output(from, of.step(), i));
        }
        if (bias != null) {
            sum.bias(bias[gate * units + of.unit()]);
        }
    }

    private void fromState(WeightedSum sum, int gate, boolean faded) {
        float[] kernel = numbers.parameter(of.part(), "recurrentKernel");
        float[] bias = numbers.parameter(of.part(), "recurrentBias");
        int gates = GATES.get(kind).size();
        for (int i = 0; i < units && kernel != null && before() >= 0; i++) {
            double h = numbers.inside(of.part(), "hidden", before(), i);
            double kept = faded ? numbers.inside(of.part(), "reset", of.step(), i) * h : h;
            sum.add(kernel[(i * gates + gate) * units + of.unit()], kept, of.named("hidden").at(before(), i));
        }
        if (bias != null) {
            sum.bias(bias[gate * units + of.unit()]);
        }
    }

    /** The step whose state is gone on from; −1 where there is none before. */
    private int before() {
        int before = of.part().equals("backward") ? of.step() + 1 : of.step() - 1;
        return before >= length ? -1 : before;
    }

    private double at(String name) {
        return numbers.inside(of.part(), name, of.step(), of.unit());
    }

    private Piece state(double value, String name) {
        return before() < 0 ? Piece.text(Numerals.of(value)) : new Piece(Numerals.bracketed(value), of.named(name).at(before(), of.unit()));
    }

    private String head() {
        return sign(of.name()) + Numerals.subscript(of.unit() + 1);
    }

    private Equation done(List<List<Piece>> lines, String function, double z) {
        lines.add(List.of(Piece.text(function + "(" + Numerals.of(z) + ") = " + Numerals.of(at(of.name())))));
        return new Equation(of, lines, Squashing.of(function, z), at(of.name()));
    }

    private Equation outcome(List<List<Piece>> lines, double computed) {
        List<List<Piece>> all = new ArrayList<>(lines);
        all.add(List.of(Piece.text("= " + Numerals.of(at(of.name())))));
        return new Equation(of, all, computed, at(of.name()));
    }

    private static Piece link(double value, Quantity deeper) {
        return new Piece(Numerals.bracketed(value), deeper);
    }

    static List<Piece> join(String before, List<Piece> pieces, String after) {
        List<Piece> all = new ArrayList<>(List.of(Piece.text(before)));
        all.addAll(pieces);
        all.add(Piece.text(after));
        return all;
    }
}
