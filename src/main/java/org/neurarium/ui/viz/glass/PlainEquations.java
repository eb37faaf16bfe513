package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.neurarium.document.LayerNode;
import org.neurarium.layer.DensePart;

/** Layers that need no more than what they hear: dense ones with their output function, embeddings, normalisation. */
final class PlainEquations {
    private final Numbers numbers;
    private final Quantity of;
    private final IntFunction<String> more;
    private final String from;
    private final float[] in;
    private final float[] out;

    PlainEquations(Numbers numbers, Quantity of, String from, IntFunction<String> more) {
        this.numbers = numbers;
        this.of = of;
        this.more = more;
        this.from = from;
        in = numbers.output(from);
        out = numbers.output(of.node());
    }

    /** a = f(Σ w x + b), at each step alike; with softmax, against the sums of all units. */
    Optional<Equation> dense(DensePart part) {
        float[] kernel = numbers.parameter("", "kernel");
        int units = part.units();
        int at = of.step() * units + of.unit();
        if (kernel == null || at >= out.length || (of.step() + 1) * (kernel.length / units) > in.length) {
            return Optional.empty();
        }
        WeightedSum own = sum(kernel, units, of.unit());
        List<List<Piece>> lines = new ArrayList<>();
        if (of.name().equals("z")) {
            lines.add(List.of(Piece.text("z" + Numerals.subscript(of.unit() + 1) + " = W·x + b")));
            lines.add(CellEquations.join("= ", own.pieces(more), ""));
            lines.add(List.of(Piece.text("= " + Numerals.of(own.sum()))));
            return Optional.of(new Equation(of, lines, own.sum(), own.sum()));
        }
        return part.activation().equals("softmax") ? Optional.of(softmax(kernel, units, own, at)) : function(part, own, at);
    }

    private Optional<Equation> function(DensePart part, WeightedSum own, int at) {
        double[] p = part.activationParameters().stream().mapToDouble(d -> d).toArray();
        Optional<Double> computed = org.neurarium.nn.activation.ActivationCatalogue.find(part.activation())
                .filter(f -> f.isElementwise()).map(f -> f.value(own.sum(), p.length == 0 ? f.defaults() : p));
        String f = part.activation().equals("identity") ? "" : part.activation();
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(List.of(Piece.text("a" + Numerals.subscript(of.unit() + 1) + " = " + f + "(W·x + b)")));
        lines.add(CellEquations.join("z = ", own.pieces(more), ""));
        lines.add(List.of(Piece.text("z = " + Numerals.of(own.sum()))));
        lines.add(List.of(Piece.text((f.isEmpty() ? "a = z" : f + "(" + Numerals.of(own.sum()) + ")") + " = " + Numerals.of(out[at]))));
        return computed.map(c -> new Equation(of, lines, c, out[at]));
    }

    /** y = e^z / Σ e^z, Bridle 1990. Shifted by the largest z, which changes nothing. */
    private Equation softmax(float[] kernel, int units, WeightedSum own, int at) {
        double[] z = new double[units];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < units; k++) {
            z[k] = sum(kernel, units, k).sum();
            top = Math.max(top, z[k]);
        }
        WeightedSum all = new WeightedSum();
        for (int k = 0; k < units; k++) {
            all.add(1, Math.exp(z[k] - top), of.named("z").at(of.step(), k));
        }
        double up = Math.exp(own.sum() - top);
        double y = up / all.sum();
        String index = Numerals.subscript(of.unit() + 1);
        List<Piece> below = new ArrayList<>(List.of(Piece.text("Σ = ")));
        all.pieces(more).stream().filter(p -> p.deeper() != null || p.text().contains("(")).forEach(p -> {
            below.add(Piece.text(below.size() > 1 && p.deeper() != null ? " + " : ""));
            below.add(p);
        });
        return new Equation(of, List.of(List.of(Piece.text("y" + index + " = e^(z" + index + " − m) / Σ,  m = max z = " + Numerals.of(top))),
                List.of(Piece.text("z" + index + " = "), new Piece(Numerals.of(own.sum()), of.named("z")),
                        Piece.text(",  e^(z − m) = " + Numerals.of(up))),
                below, List.of(Piece.text("y" + index + " = " + Numerals.of(up) + " / " + Numerals.of(all.sum()) + " = " + Numerals.of(out[at])))),
                y, out[at]);
    }

    private WeightedSum sum(float[] kernel, int units, int unit) {
        float[] bias = numbers.parameter("", "bias");
        int width = kernel.length / units;
        WeightedSum sum = new WeightedSum();
        for (int i = 0; i < width; i++) {
            sum.add(kernel[i * units + unit], in[of.step() * width + i], Quantity.output(from, of.step(), i));
        }
        if (bias != null && unit < bias.length) {
            sum.bias(bias[unit]);
        }
        return sum;
    }

    /** A token's row of the table. */
    Optional<Equation> embedding() {
        float[] table = numbers.parameter("", "embeddings");
        int length = numbers.example().length();
        if (table == null || of.step() >= in.length || of.step() >= length) {
            return Optional.empty();
        }
        int steps = in.length;
        int width = out.length / Math.max(1, steps);
        int id = Math.round(in[of.step()]);
        int at = id * width + of.unit();
        if (width == 0 || at >= table.length) {
            return Optional.empty();
        }
        List<String> tokens = numbers.example().tokens();
        String token = of.step() < tokens.size() ? tokens.get(of.step()) : String.valueOf(id);
        return Optional.of(new Equation(of, List.of(List.of(Piece.text("e" + Numerals.subscript(of.unit() + 1) + " = E[" + token + ", " + (of.unit() + 1) + "]")),
                List.of(Piece.text("= E[" + id + ", " + (of.unit() + 1) + "] = " + Numerals.of(out[of.step() * width + of.unit()])))),
                table[at], out[of.step() * width + of.unit()]));
    }

    /** y = γ (x − μ) / √(σ² + ε) + β over the features of a step (Ba et al. 2016). */
    Optional<Equation> layerNorm(LayerNode node) {
        float[] gain = numbers.parameter("", "gamma");
        float[] shift = numbers.parameter("", "beta");
        if (gain == null || shift == null || (of.step() + 1) * gain.length > in.length) {
            return Optional.empty();
        }
        int width = gain.length;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < width; i++) {
            mean += in[of.step() * width + i] / (double) width;
        }
        for (int i = 0; i < width; i++) {
            variance += Math.pow(in[of.step() * width + i] - mean, 2) / width;
        }
        double epsilon = node.settings().number("epsilon", 1e-3);
        int at = of.step() * width + of.unit();
        double y = gain[of.unit()] * (in[at] - mean) / Math.sqrt(variance + epsilon) + shift[of.unit()];
        return Optional.of(new Equation(of, List.of(List.of(Piece.text("y = γ·(x − μ)/√(σ² + ε) + β")),
                List.of(Piece.text("= " + Numerals.of(gain[of.unit()]) + "·("), new Piece(Numerals.of(in[at]), Quantity.output(from, of.step(), of.unit())),
                        Piece.text(" − " + Numerals.bracketed(mean) + ")/√(" + Numerals.of(variance) + " + " + Numerals.of(epsilon) + ")"
                                + Numerals.signed(shift[of.unit()], false))),
                List.of(Piece.text("= " + Numerals.of(out[at])))), y, out[at]));
    }

    /** Dropout as in testing, flattening: the number goes on as it is. */
    Optional<Equation> same(int width) {
        int at = of.step() * width + of.unit();
        if (at >= out.length || in.length != out.length) {
            return Optional.empty();
        }
        return Optional.of(new Equation(of, List.of(List.of(Piece.text("y" + Numerals.subscript(of.unit() + 1) + " = x"
                + Numerals.subscript(of.unit() + 1) + " = "), new Piece(Numerals.of(out[at]), Quantity.output(from, of.step(), of.unit())))),
                in[at], out[at]));
    }
}
