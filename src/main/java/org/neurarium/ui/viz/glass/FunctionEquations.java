package org.neurarium.ui.viz.glass;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.activation.ActivationKind;

/** What an activation function makes of sums: dense layers and convolutions apply one, and it is a layer of its own. */
final class FunctionEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final double value;

    FunctionEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        value = numbers.output(place.self(), place.flat(of));
    }

    /** a = f(z) for a sum that has been written out before. */
    Equation applied(Lines lines, Squashing f, double z) {
        lines.line(f.isIdentity() ? "a = z = " : f.id() + "(" + Numerals.of(z) + ") = ").text(Numerals.of(value));
        return lines.equation(of, f.of(z), value);
    }

    /**
     * y = e^z / Σ e^z over the features of a place (Bridle 1990), shifted by the largest z, which changes nothing.
     *
     * @param z of each feature of the same step or place
     * @param feature which of them is asked for
     * @param deeper what the sums are called
     */
    Equation softmax(IntToDoubleFunction z, int features, int feature, java.util.function.IntFunction<Quantity> deeper) {
        double[] all = new double[features];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < features; k++) {
            all[k] = z.applyAsDouble(k);
            top = Math.max(top, all[k]);
        }
        WeightedSum below = new WeightedSum();
        for (int k = 0; k < features; k++) {
            below.add(Math.exp(all[k] - top), deeper.apply(k));
        }
        double up = Math.exp(all[feature] - top);
        String index = Numerals.subscript(feature + 1);
        Lines lines = new Lines().line("y" + index + " = e^(z" + index + " − m) / Σ,  m = max z = " + Numerals.of(top))
                .line("z" + index + " = ").number(all[feature], deeper.apply(feature)).text(",  e^(z − m) = " + Numerals.of(up))
                .line("Σ = ").pieces(below.pieces(wording)).text(" = " + Numerals.of(below.sum()))
                .line("y" + index + " = " + Numerals.of(up) + " / " + Numerals.of(below.sum()) + " = " + Numerals.of(value));
        return lines.equation(of, up / below.sum(), value);
    }

    /** The layer that is nothing but a function, with learned parameters or without. */
    Optional<Equation> activation() {
        Squashing f = Squashing.of(place.settings());
        int flat = place.flat(of);
        int feature = flat % place.width();
        Source in = place.in();
        if (f.isSoftmax()) {
            int from = flat - feature;
            return Optional.of(softmax(k -> numbers.output(in, from + k), place.width(), feature, k -> in.at(from + k)));
        }
        double x = numbers.output(in, flat);
        ActivationFunction function = ActivationCatalogue.find(f.id()).orElseThrow();
        Lines lines = new Lines().line("a" + Numerals.subscript(feature + 1) + " = " + f.id() + "(x)")
                .line("= " + f.id() + "(").number(x, in.at(flat)).text(") = " + Numerals.of(value));
        if (function.kind() != ActivationKind.LEARNED) {
            return Optional.of(lines.equation(of, f.of(x), value));
        }
        double[] learned = new double[function.parameters().size()];
        for (int i = 0; i < learned.length; i++) {
            String name = function.parameters().get(i).name();
            float[] all = numbers.parameter(place, name);
            if (all == null) {
                return Optional.empty();
            }
            learned[i] = all[feature];
            lines.line(name + " = ").number(learned[i], place.parameter(name, feature));
        }
        return Optional.of(lines.equation(of, function.value(x, learned), value));
    }
}
