package org.neurarium.ui.viz.glass;

import java.util.Optional;

/** Dense layers, at each step alike: a = f(Σ w x + b), and maxout (Goodfellow et al. 2013), the largest of several such sums. */
final class DenseEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final float[] in;
    private final float[] kernel;
    private final float[] bias;

    DenseEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        in = numbers.output(place.in());
        kernel = known(numbers.parameter(place, "kernel"));
        bias = known(numbers.parameter(place, "bias"));
    }

    private static float[] known(float[] parameter) {
        return parameter == null ? new float[0] : parameter;
    }

    Optional<Equation> dense() {
        int units = place.width();
        if (of.unit() >= units || !fits(units)) {
            return Optional.empty();
        }
        Squashing f = Squashing.of(place.settings());
        String index = Numerals.subscript(of.unit() + 1);
        if (of.name().equals(Quantity.SUM)) {
            WeightedSum own = sum(units, of.unit());
            return Optional.of(new Lines().line("z" + index + " = W·x + b").line("= ").pieces(own.pieces(wording))
                    .line("= " + Numerals.of(own.sum())).equation(of, own.sum(), own.sum()));
        }
        FunctionEquations functions = new FunctionEquations(numbers, place, of, wording);
        if (f.isSoftmax()) {
            return Optional.of(loss(functions.softmax(k -> affine(units, k), units, of.unit(), k -> of.named(Quantity.SUM).at(of.step(), k))));
        }
        WeightedSum own = sum(units, of.unit());
        Lines lines = new Lines().line("a" + index + " = " + (f.isIdentity() ? "" : f.id()) + "(W·x + b)")
                .line("z = ").pieces(own.pieces(wording)).line("z = " + Numerals.of(own.sum()));
        return Optional.of(loss(functions.applied(lines, f, own.sum())));
    }

    /** With the example's loss below, where this is the network's answer. */
    private Equation loss(Equation answer) {
        boolean asked = numbers.loss() != null && place.part().isEmpty() && !Double.isNaN(numbers.loss().loss())
                && (place.kind().equals("output") || place.kind().equals("perceptron"));
        return !asked ? answer : answer.and(new Lines().line(wording.say("glassbox.loss.line") + " L = ")
                .number(numbers.loss().loss(), of.named(Quantity.LOSS).at(0, 0)));
    }

    /** a = max_j (W_j x + b_j); the columns of a unit's pieces are neighbours. */
    Optional<Equation> maxout() {
        int pieces = place.settings().integer("pieces", 2);
        int columns = place.width() * pieces;
        if (!fits(columns) || of.unit() >= (of.name().equals(Quantity.SUM) ? columns : place.width())) {
            return Optional.empty();
        }
        if (of.name().equals(Quantity.SUM)) {
            WeightedSum own = sum(columns, of.unit());
            return Optional.of(new Lines().line("z" + Numerals.subscript(of.unit() % pieces + 1) + " = W·x + b").line("= ")
                    .pieces(own.pieces(wording)).line("= " + Numerals.of(own.sum())).equation(of, own.sum(), own.sum()));
        }
        double best = Double.NEGATIVE_INFINITY;
        Lines lines = new Lines().line("a" + Numerals.subscript(of.unit() + 1) + " = max(").text("z₁, …, z" + Numerals.subscript(pieces) + ")")
                .line("= max(");
        for (int j = 0; j < pieces; j++) {
            double z = affine(columns, of.unit() * pieces + j);
            best = Math.max(best, z);
            lines.text(j == 0 ? "" : ", ").number(z, of.named(Quantity.SUM).at(of.step(), of.unit() * pieces + j));
        }
        double value = numbers.output(place.self(), place.flat(of));
        return Optional.of(lines.text(") = " + Numerals.of(value)).equation(of, best, value));
    }

    private boolean fits(int columns) {
        return kernel.length > 0 && kernel.length % columns == 0 && (of.step() + 1) * (kernel.length / columns) <= in.length;
    }

    private WeightedSum sum(int columns, int column) {
        int width = kernel.length / columns;
        WeightedSum sum = new WeightedSum();
        for (int i = 0; i < width; i++) {
            int at = of.step() * width + i;
            sum.add(kernel[i * columns + column], place.parameter("kernel", i * columns + column), in[at], place.in().at(at));
        }
        if (column < bias.length) {
            sum.bias(bias[column], place.parameter("bias", column));
        }
        return sum;
    }

    /** The same without its terms. */
    private double affine(int columns, int column) {
        int width = kernel.length / columns;
        double sum = column < bias.length ? bias[column] : 0;
        for (int i = 0; i < width; i++) {
            sum += (double) kernel[i * columns + column] * in[of.step() * width + i];
        }
        return sum;
    }
}
