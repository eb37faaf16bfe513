package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.Sliding;
import org.neurarium.nn.convolution.WindowAxis;

/**
 * Layers that move a window: convolution, a = f(b + Σ_k Σ_c W[k, c, f]·x[o·s − p + k·d, c]), and pooling, the largest or the
 * mean of what lies under the window. Padding counts as 0 in a sum and not at all in a pool.
 */
final class WindowEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;
    private final Sliding sliding;
    private final Grid grid;
    private final int row;
    private final int column;
    private final int map;

    private WindowEquations(Numbers numbers, Place place, Quantity of, Wording wording, Sliding sliding, Grid input, Grid output) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
        this.sliding = sliding;
        grid = input;
        int cell = place.flat(of) / place.width();
        row = cell / output.columns();
        column = cell % output.columns();
        map = place.flat(of) % place.width();
    }

    /** Rows and columns of an image; a sequence is one row. */
    record Grid(int rows, int columns) {
        static @Nullable Grid of(Numbers numbers, Source of) {
            Shape shape = numbers.places().shape(of.node()).orElseThrow();
            return shape.rank() == 3 ? new Grid(shape.size(0), shape.size(1))
                    : shape.rank() == 2 ? new Grid(1, numbers.steps(of)) : null;
        }
    }

    static Optional<Equation> of(Numbers numbers, Place place, Quantity of, Wording wording) {
        Grid input = Grid.of(numbers, place.in());
        Grid output = Grid.of(numbers, place.self());
        Optional<Sliding> sliding = LayerCatalogue.find(place.kind()).flatMap(t -> t.sliding(place.settings()));
        if (input == null || output == null || sliding.isEmpty()) {
            return Optional.empty();
        }
        WindowEquations window = new WindowEquations(numbers, place, of, wording, sliding.get(), input, output);
        return sliding.get().operation() == Sliding.Operation.SUM ? window.convolution() : Optional.of(window.pool());
    }

    private Optional<Equation> convolution() {
        float[] kernel = numbers.parameter(place, "kernel");
        if (kernel == null) {
            return Optional.empty();
        }
        Squashing f = Squashing.of(place.settings());
        WeightedSum own = sum(kernel, map);
        String index = Numerals.subscript(map + 1);
        if (of.name().equals(Quantity.SUM)) {
            return Optional.of(new Lines().line("z" + index + " = W∗x + b").line("= ").pieces(own.pieces(wording))
                    .line("= " + Numerals.of(own.sum())).equation(of, own.sum(), own.sum()));
        }
        FunctionEquations functions = new FunctionEquations(numbers, place, of, wording);
        if (f.isSoftmax()) {
            return Optional.of(functions.softmax(k -> sum(kernel, k).sum(), place.width(), map,
                    k -> of.named(Quantity.SUM).at(of.step(), of.unit() - map + k)));
        }
        Lines lines = new Lines().line("a" + index + " = " + (f.isIdentity() ? "" : f.id()) + "(W∗x + b)").line("z = ")
                .pieces(own.pieces(wording)).line("z = " + Numerals.of(own.sum()));
        return Optional.of(functions.applied(lines, f, own.sum()));
    }

    /** Over the channels of the filter's group. */
    private WeightedSum sum(float[] kernel, int filter) {
        int window = sliding.window().places();
        int channels = kernel.length / (window * place.width());
        int first = filter / Math.max(1, place.width() / sliding.groups()) * channels;
        WeightedSum sum = new WeightedSum();
        for (int p = 0; p < window; p++) {
            int at = input(p);
            for (int c = 0; at >= 0 && c < channels; c++) {
                int weight = (p * channels + c) * place.width() + filter;
                int flat = at * place.in().width() + first + c;
                sum.add(kernel[weight], place.parameter("kernel", weight), numbers.output(place.in(), flat), place.in().at(flat));
            }
        }
        float[] bias = numbers.parameter(place, "bias");
        if (bias != null) {
            sum.bias(bias[filter], place.parameter("bias", filter));
        }
        return sum;
    }

    /** The place of the input that a place of the window looks at; −1 in padding. */
    private int input(int p) {
        WindowAxis down = sliding.window().rows();
        WindowAxis across = sliding.window().columns();
        boolean line = sliding.window().sequence();
        int y = line ? 0 : down.first(row, grid.rows()) + p / across.size() * down.dilation();
        int x = across.first(column, grid.columns()) + p % across.size() * across.dilation();
        int columns = line ? numbers.valid(place.in()) : grid.columns();
        return y >= 0 && y < grid.rows() && x >= 0 && x < columns ? y * grid.columns() + x : -1;
    }

    /** Masked steps of a sequence lie under the window as zeros. */
    private Equation pool() {
        PoolEquations pool = new PoolEquations(numbers, place, of, wording);
        WindowAxis down = sliding.window().rows();
        WindowAxis across = sliding.window().columns();
        boolean line = sliding.window().sequence();
        Pooled seen = new Pooled();
        for (int p = 0; p < sliding.window().places(); p++) {
            int y = line ? 0 : down.first(row, grid.rows()) + p / across.size() * down.dilation();
            int x = across.first(column, grid.columns()) + p % across.size() * across.dilation();
            if (y >= 0 && y < grid.rows() && x >= 0 && x < grid.columns()) {
                int flat = (y * grid.columns() + x) * place.in().width() + map;
                boolean masked = line && x >= numbers.valid(place.in());
                seen.add(masked ? 0 : numbers.output(place.in(), flat), masked ? null : place.in().at(flat));
            }
        }
        return pool.of(seen, sliding.operation() == Sliding.Operation.MAX);
    }
}
