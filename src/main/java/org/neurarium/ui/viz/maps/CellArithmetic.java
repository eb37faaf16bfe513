package org.neurarium.ui.viz.maps;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.neurarium.layer.Sliding;
import org.neurarium.layer.Sliding.Operation;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.convolution.WindowAxis;

/**
 * How one cell comes about, number by number. A convolution: z = b + Σ_c Σ_(r,q) x[c, r, q] · w[c, r, q], cell = f(z). Pooling:
 * the largest or the mean of the window in the cell's own channel, padding left out.
 *
 * @param rows of the window, {@code columns} of it
 * @param channels input channels that take part, in order: all of the cell's group; for pooling the cell's own
 * @param places for each place of the window, row-major, the place of the input it looks at, row-major; −1 in the padding
 * @param inputs what it sees, {@code [channels × rows × columns]}; 0 in the padding
 * @param weights the kernel, laid out alike; 1 for pooling
 * @param sums Σ of inputs times weights, for each channel
 * @param bias 0 where there is none
 * @param before the number before the activation; for pooling the cell itself
 * @param after the cell; empty where the activation needs the neighbours too (softmax)
 * @param winner place of the window that pooling took its maximum from, else −1
 */
record CellArithmetic(Operation operation, int rows, int columns, int[] channels, int[] places, float[] inputs,
                      float[] weights, double[] sums, double bias, double before, OptionalDouble after, String activation,
                      int winner) {

    /**
     * Works a cell out; empty where the numbers do not fit each other.
     *
     * @param valid columns of the input that are not masked, as a sequence's padding is; the layer sees 0 there
     */
    static Optional<CellArithmetic> of(Sliding sliding, Maps input, int valid, @Nullable Filters filters,
                                       float[] biases, Cell cell) {
        boolean sum = sliding.operation() == Operation.SUM;
        if (sum && (filters == null || cell.map() >= filters.units() || filters.channels() * sliding.groups() != input.count())
                || !sum && cell.map() >= input.count()) {
            return Optional.empty();
        }
        int[] channels = channels(sliding, filters, cell);
        int[] places = places(sliding, input, cell);
        float[] seen = new float[channels.length * places.length];
        float[] weights = new float[seen.length];
        double[] sums = new double[channels.length];
        int columns = sliding.window().columns().size();
        for (int c = 0; c < channels.length; c++) {
            for (int p = 0; p < places.length; p++) {
                int at = c * places.length + p;
                seen[at] = places[p] < 0 || places[p] % input.columns() >= valid ? 0 : input.values()[places[p] * input.count() + channels[c]];
                weights[at] = sum ? filters.at(cell.map(), c, p / columns, p % columns) : 1;
                sums[c] += (double) seen[at] * weights[at];
            }
        }
        double bias = sum && cell.map() < biases.length ? biases[cell.map()] : 0;
        int winner = sliding.operation() == Operation.MAX ? winner(places, seen) : -1;
        double before = before(sliding.operation(), places, seen, sums, bias, winner);
        return Optional.of(new CellArithmetic(sliding.operation(), sliding.window().rows().size(), columns, channels, places,
                seen, weights, sums, bias, before, after(sliding, before), sliding.activation(), winner));
    }

    double product(int channel, int place) {
        int at = channel * places.length + place;
        return (double) inputs[at] * weights[at];
    }

    /** Places of the window that lie on the input. */
    int inside() {
        return inside(places);
    }

    private static int inside(int[] places) {
        int inside = 0;
        for (int place : places) {
            inside += place >= 0 ? 1 : 0;
        }
        return inside;
    }

    private static int[] channels(Sliding sliding, @Nullable Filters filters, Cell cell) {
        if (filters == null || sliding.operation() != Operation.SUM) {
            return new int[] {cell.map()};
        }
        int first = cell.map() / Math.max(1, filters.units() / sliding.groups()) * filters.channels();
        return java.util.stream.IntStream.range(first, first + filters.channels()).toArray();
    }

    private static int[] places(Sliding sliding, Maps input, Cell cell) {
        WindowAxis down = sliding.window().rows();
        WindowAxis across = sliding.window().columns();
        int[] places = new int[down.size() * across.size()];
        for (int p = 0; p < places.length; p++) {
            int row = (input.sequence() ? 0 : down.first(cell.row(), input.rows())) + p / across.size() * down.dilation();
            int column = across.first(cell.column(), input.columns()) + p % across.size() * across.dilation();
            boolean on = row >= 0 && row < input.rows() && column >= 0 && column < input.columns();
            places[p] = on ? row * input.columns() + column : -1;
        }
        return places;
    }

    private static int winner(int[] places, float[] seen) {
        int best = -1;
        for (int p = 0; p < places.length; p++) {
            if (places[p] >= 0 && (best < 0 || seen[p] > seen[best])) {
                best = p;
            }
        }
        return best;
    }

    private static double before(Operation operation, int[] places, float[] seen, double[] sums, double bias, int winner) {
        return switch (operation) {
            case SUM -> java.util.Arrays.stream(sums).sum() + bias;
            case MAX -> winner < 0 ? Double.NaN : seen[winner];
            case MEAN -> sums[0] / Math.max(1, inside(places));
        };
    }

    private static OptionalDouble after(Sliding sliding, double before) {
        double[] values = sliding.activationValues().stream().mapToDouble(Double::doubleValue).toArray();
        return ActivationCatalogue.find(sliding.activation()).filter(ActivationFunction::isElementwise)
                .map(f -> OptionalDouble.of(f.value(before, values))).orElse(OptionalDouble.empty());
    }
}
