package org.neurarium.ui.viz.glass;

import org.jspecify.annotations.Nullable;

/** How a query meets a key, and how queries, keys and values come about. */
final class ScoreEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final boolean heads;
    private final String form;

    ScoreEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        heads = place.kind().equals("multi-head-attention");
        form = heads ? "" : place.settings().text("score", "dot");
    }

    /** s = scale·Σ q k, or s = Σ v·tanh(q + k). */
    @Nullable Equation score(int[] shape) {
        int head = of.row() / shape[2];
        int query = of.row() % shape[2];
        double value = numbers.inside(place.part(), "scores", head, query, of.unit());
        if (Double.isNaN(value)) {
            return null;
        }
        return form.equals("additive") ? additive(query, value) : product(head, query, value);
    }

    private Equation product(int head, int query, double value) {
        int size = heads ? place.settings().integer("keyDim", 16) : memory().width();
        WeightedSum sum = new WeightedSum();
        for (int d = 0; d < size; d++) {
            sum.add(at("query", head, query, d), deeper("query", head, query, d), at("key", head, of.unit(), d),
                    deeper("key", head, of.unit(), d));
        }
        String scaling = heads ? "root" : form.equals("dot") ? place.settings().text("scale", "none") : "none";
        float[] learned = numbers.parameter(place, "scale");
        double scale = switch (scaling) {
            case "root" -> 1 / Math.sqrt(size);
            case "learned" -> learned == null ? Double.NaN : learned[0];
            default -> 1;
        };
        String index = Numerals.subscript(of.unit() + 1);
        Lines lines = new Lines().line("s" + index + " = " + (scale == 1 ? "" : scaling.equals("root") ? "1/√" + size + "·" : "s·") + "Σ q·k")
                .line("Σ = ").pieces(sum.pieces(wording)).text(" = " + Numerals.of(sum.sum()));
        if (scale != 1) {
            lines.line("s" + index + " = ").factor(scale, scaling.equals("learned") ? place.parameter("scale", 0) : null)
                    .text("·" + Numerals.bracketed(sum.sum()) + " = " + Numerals.of(value));
        }
        return lines.equation(of, scale * sum.sum(), value);
    }

    private @Nullable Equation additive(int query, double value) {
        float[] vector = numbers.parameter(place, "scoreKernel");
        if (vector == null) {
            return null;
        }
        WeightedSum sum = new WeightedSum();
        for (int u = 0; u < vector.length; u++) {
            double bent = Math.tanh(at("query", 0, query, u) + at("key", 0, of.unit(), u));
            sum.add(vector[u], place.parameter("scoreKernel", u), bent, of.named("meeting").at(query, u).of(of.unit()));
        }
        return new Lines().line("s" + Numerals.subscript(of.unit() + 1) + " = Σ v·tanh(q + k)").line("= ").pieces(sum.pieces(wording))
                .line("= " + Numerals.of(value)).equation(of, sum.sum(), value);
    }

    /** tanh(q + k) of one unit, where scores are additive: {@code of.step()} is the query, {@code of.row()} the key. */
    Equation meeting() {
        double q = at("query", 0, of.step(), of.unit());
        double k = at("key", 0, of.row(), of.unit());
        double bent = Math.tanh(q + k);
        return new Lines().line("tanh(q + k) = tanh(").number(q, deeper("query", 0, of.step(), of.unit())).text(" + ")
                .factor(k, deeper("key", 0, of.row(), of.unit())).text(")").line("= " + Numerals.of(bent)).equation(of, bent, bent);
    }

    /** q, k or v = W·x + b of one head; {@code of.row()} is the head. */
    @Nullable Equation projection() {
        String kernel = kernel(of.name());
        if (kernel.isEmpty()) {
            return null;
        }
        WeightedSum sum = projected(of.name(), of.row(), of.step(), of.unit());
        double known = numbers.inside(place.part(), of.name(), of.row(), of.step(), of.unit());
        double value = Double.isNaN(known) ? sum.sum() : known;
        return sum.size() == 0 ? null : new Lines().line(of.name().charAt(0) + Numerals.subscript(of.unit() + 1) + " = W·x + b")
                .line("= ").pieces(sum.pieces(wording)).line("= " + Numerals.of(value)).equation(of, sum.sum(), value);
    }

    /** What a number of the query, key or value is: a projection of its own, or what came in. */
    Quantity deeper(String name, int head, int step, int unit) {
        return kernel(name).isEmpty() ? input(name).at(step * input(name).width() + unit)
                : new Quantity(of.node(), of.part(), name, step, unit, head);
    }

    private double at(String name, int head, int step, int unit) {
        double known = numbers.inside(place.part(), name, head, step, unit);
        return Double.isNaN(known) ? projected(name, head, step, unit).sum() : known;
    }

    private WeightedSum projected(String name, int head, int step, int unit) {
        float[] kernel = numbers.parameter(place, kernel(name));
        Source in = input(name);
        WeightedSum sum = new WeightedSum();
        int columns = kernel == null ? 0 : kernel.length / in.width();
        int column = head * (heads ? place.settings().integer(name.equals("value") ? "valueDim" : "keyDim",
                place.settings().integer("keyDim", 16)) : 0) + unit;
        for (int i = 0; kernel != null && i < in.width(); i++) {
            int flat = step * in.width() + i;
            sum.add(kernel[i * columns + column], place.parameter(kernel(name), i * columns + column), numbers.output(in, flat), in.at(flat));
        }
        float[] bias = numbers.parameter(place, name + "Bias");
        if (bias != null) {
            sum.bias(bias[column], place.parameter(name + "Bias", column));
        }
        return sum;
    }

    private String kernel(String name) {
        if (heads) {
            return name + "Kernel";
        }
        return switch (form + " " + name) {
            case "general query" -> "kernel";
            case "additive query" -> "queryKernel";
            case "additive key" -> "memoryKernel";
            default -> "";
        };
    }

    private Source input(String name) {
        return name.equals("query") ? place.in() : memory();
    }

    private Source memory() {
        return place.memory() < 0 ? place.in() : place.inputs().get(place.memory());
    }
}
