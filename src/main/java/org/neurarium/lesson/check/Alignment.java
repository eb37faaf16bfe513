package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.Sessions;
import org.neurarium.train.probe.InsideProbe;

/**
 * The alignment of one held-out example: how much each character that is written (row) looks at each that was read (column).
 *
 * @param source tokens read
 * @param target tokens to be written, without the mark of the end
 */
record Alignment(List<String> source, List<String> target, float[] weights, int columns) {
    static Alignment of(TrainedNetwork network, String layer, int index) throws InputFault {
        ExampleInput example = ExampleInput.at(Sessions.data(network.session()), new ExampleInput.Place(true, index));
        InsideProbe.Frame inside = network.read(new InsideProbe(layer, example.inputs()));
        List<String> told = example.decoderTokens();
        int length = 1;
        while (length < told.size() && example.values()[example.features() + length] != 0) {
            length++;
        }
        return new Alignment(example.tokens().subList(0, example.length()), told.subList(1, length), inside.values("weights"),
                inside.width("weights"));
    }

    double weight(int row, int column) {
        return weights[row * columns + column];
    }

    /** How far from 1 a row's sum is, padding included. */
    double fault(int row) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            sum += weight(row, c);
        }
        return Math.abs(sum - 1);
    }

    /** What a row puts on columns from one to before another. */
    double share(int row, int from, int to) {
        double sum = 0;
        for (int c = Math.max(0, from); c < Math.min(to, columns); c++) {
            sum += weight(row, c);
        }
        return sum;
    }

    /** The column a row looks at most. */
    int most(int row) {
        int best = 0;
        for (int c = 1; c < columns; c++) {
            best = weight(row, c) > weight(row, best) ? c : best;
        }
        return best;
    }

    @Override
    public String toString() {
        return String.join("", source) + " → " + String.join("", target) + " " + Arrays.toString(weights);
    }
}
