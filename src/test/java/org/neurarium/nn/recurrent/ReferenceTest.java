package org.neurarium.nn.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Outputs and gradients are those of PyTorch 1.13 on the same numbers (reference/recurrent.py). */
class ReferenceTest {
    private static final int BATCH = 3;
    private static final int STEPS = 5;
    private static final int INPUTS = 4;
    private static final int UNITS = 3;
    /** Of single precision after five steps; of double precision the digits stored. */
    private static final Map<DataType, Double> TOLERANCE = Map.of(DataType.FLOAT, 2e-5, DataType.DOUBLE, 1e-10);

    record Case(String name, DataType type) {
    }

    static Stream<Case> cases() {
        return Stream.of("rnn", "lstm", "gru").flatMap(k -> Stream.of("", "-state", "-lengths", "-truncated")
                .map(s -> k + s)).flatMap(n -> Stream.of(new Case(n, DataType.FLOAT), new Case(n, DataType.DOUBLE)))
                .flatMap(c -> c.name().equals("gru") ? Stream.of(c, new Case("gru-first", c.type())) : Stream.of(c));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) throws IOException {
        Map<String, double[]> numbers = numbers(c.name());
        CellKind cell = c.name().startsWith("lstm") ? CellKind.LSTM
                : c.name().startsWith("gru") ? CellKind.GRU : CellKind.SIMPLE_RNN;
        boolean sequences = !c.name().endsWith("-state") && !c.name().endsWith("-lengths");
        Rig rig = new Rig(cell, options(c.name(), sequences), INPUTS, UNITS, c.type());
        for (String key : rig.layer.paramTable().keySet()) {
            rig.set(key, columns(cell, key, numbers.get(key)));
        }
        boolean stated = c.name().endsWith("-state");
        if (stated) {
            rig.layer.sideInputs(List.of(state(rig, numbers, cell)));
        }
        INDArray mask = c.name().endsWith("-lengths") ? Nd4j.create(new double[][] {
            {1, 1, 1, 1, 1}, {1, 1, 0, 0, 0}, {1, 1, 1, 0, 0}}).castTo(c.type()) : null;
        INDArray y = rig.forward(rig.array(numbers.get("x"), BATCH, STEPS, INPUTS), mask);
        check(c, "y", numbers.get("y"), sequences ? y.permute(0, 2, 1) : y);
        double[] slope = numbers.get("slope");
        INDArray dx = rig.backward(sequences ? rig.array(slope, BATCH, STEPS, UNITS).permute(0, 2, 1)
                : rig.array(slope, BATCH, slope.length / BATCH));
        check(c, "dx", numbers.get("dx"), dx.permute(0, 2, 1));
        for (String key : rig.layer.paramTable().keySet()) {
            check(c, "d" + key, columns(cell, key, numbers.get("d" + key)), rig.gradient(key));
        }
        if (stated) {
            check(c, "state", joined(numbers, "d", cell), rig.layer.sideGradients().get(0));
        }
    }

    private static RecurrentOptions options(String name, boolean sequences) {
        return RecurrentOptions.DEFAULT.returning(sequences, name.equals("lstm-state"))
                .withTruncation(name.endsWith("-truncated") ? 2 : 0).withResetAfter(!name.equals("gru-first"));
    }

    private static INDArray state(Rig rig, Map<String, double[]> numbers, CellKind cell) {
        double[] all = joined(numbers, "", cell);
        return rig.array(all, BATCH, all.length / BATCH);
    }

    /** h, or h and c side by side. */
    private static double[] joined(Map<String, double[]> numbers, String prefix, CellKind cell) {
        double[] h = numbers.get(prefix + "h");
        if (cell != CellKind.LSTM) {
            return h;
        }
        double[] c = numbers.get(prefix + "c");
        double[] all = new double[2 * h.length];
        for (int b = 0; b < BATCH; b++) {
            System.arraycopy(h, b * UNITS, all, 2 * b * UNITS, UNITS);
            System.arraycopy(c, b * UNITS, all, (2 * b + 1) * UNITS, UNITS);
        }
        return all;
    }

    /** PyTorch writes the reset gate before the update gate, here it is the other way round. */
    private static double[] columns(CellKind cell, String key, double[] values) {
        if (cell != CellKind.GRU) {
            return values;
        }
        double[] swapped = values.clone();
        int width = 3 * UNITS;
        for (int row = 0; row < values.length; row += width) {
            System.arraycopy(values, row, swapped, row + UNITS, UNITS);
            System.arraycopy(values, row + UNITS, swapped, row, UNITS);
        }
        return swapped;
    }

    private static void check(Case c, String what, double[] expected, INDArray found) {
        assertArrayEquals(expected, Rig.rowMajor(found), TOLERANCE.get(c.type()), c.name() + " " + what);
    }

    private static Map<String, double[]> numbers(String name) throws IOException {
        Map<String, double[]> all = new HashMap<>();
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/reference/recurrent.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] words = line.split(" ");
                if (words[0].equals(name)) {
                    all.put(words[1], Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray());
                }
            }
        }
        return all;
    }
}
