package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.neurarium.nn.convolution.PoolingBlock;

/** One number for many: the largest, or the mean. */
final class PoolEquations {
    private final Numbers numbers;
    private final Place place;
    private final Quantity of;
    private final Wording wording;

    PoolEquations(Numbers numbers, Place place, Quantity of, Wording wording) {
        this.numbers = numbers;
        this.place = place;
        this.of = of;
        this.wording = wording;
    }

    /** a = max x, or a = (Σ x) / n. */
    Equation of(Pooled seen, boolean max) {
        double value = numbers.output(place.self(), place.flat(of));
        String index = Numerals.subscript(place.flat(of) % place.width() + 1);
        if (max) {
            Lines lines = new Lines().line("a" + index + " = max x").line("= max(");
            seen.write(lines, wording);
            return lines.text(")").line("= " + Numerals.of(value)).equation(of, seen.largest(), value);
        }
        WeightedSum sum = seen.sum();
        return new Lines().line("a" + index + " = Σ x / n,  n = " + seen.size()).line("= (").pieces(sum.pieces(wording))
                .text(") / " + seen.size()).line("= " + Numerals.of(sum.sum()) + " / " + seen.size() + " = " + Numerals.of(value))
                .equation(of, seen.mean(), value);
    }

    /** Over all places of an image, or all valid steps of a sequence. */
    Optional<Equation> global() {
        Source in = place.in();
        int places = in.sequence() ? numbers.valid(in) : numbers.output(in).length / Math.max(1, in.width());
        Pooled seen = new Pooled();
        for (int i = 0; i < places; i++) {
            seen.add(numbers.output(in, i * in.width() + of.unit()), in.at(i * in.width() + of.unit()));
        }
        return seen.size() == 0 || of.unit() >= in.width() ? Optional.empty() : Optional.of(of(seen, place.kind().contains("max")));
    }

    /** Graham 2014: the regions that are used while nothing is learned. */
    Optional<Equation> fractional() {
        WindowEquations.Grid input = WindowEquations.Grid.of(numbers, place.in());
        WindowEquations.Grid output = WindowEquations.Grid.of(numbers, place.self());
        if (input == null || output == null) {
            return Optional.empty();
        }
        double ratio = place.settings().number("ratio", Math.sqrt(2));
        boolean overlapping = place.settings().flag("overlapping", false);
        int[][] down = PoolingBlock.restingRegions(input.rows(), ratio, overlapping);
        int[][] across = PoolingBlock.restingRegions(input.columns(), ratio, overlapping);
        int cell = of.unit() / place.width();
        int row = cell / output.columns();
        int column = cell % output.columns();
        Pooled seen = new Pooled();
        for (int y = down[0][row]; y < down[1][row]; y++) {
            for (int x = across[0][column]; x < across[1][column]; x++) {
                int flat = (y * input.columns() + x) * place.width() + of.unit() % place.width();
                seen.add(numbers.output(place.in(), flat), place.in().at(flat));
            }
        }
        return Optional.of(of(seen, true));
    }
}
