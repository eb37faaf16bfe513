package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.train.probe.LagProbe;

/**
 * ‖∂L/∂h_t‖ at every lag of a network at its start, on delayed recall over 60 steps, against central finite differences of
 * the mean loss: each number of each h_t is moved by ±1e-5 in a plain network in double precision, c_t left as it is.
 */
class LagProbeTest {
    private static final int LAG = 60;
    private static final int WIDTH = 12;
    private static final int CLASSES = 8;
    private static final int UNITS = 5;
    private static final int EXAMPLES = 6;
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @CsvSource({"lstm,forgetBias", "gru,updateBias", "simple-rnn,"})
    void normsAreThoseOfFiniteDifferences(String kind, String bias) throws Exception {
        Settings settings = Settings.of("units", UNITS);
        LayerNode memory = new LayerNode("memory", kind, bias == null ? settings : settings.with(bias, 3.0));
        try (TrainingSession session = SessionTest.open(SequenceProjects.chain(SequenceProjects.recall(LAG), memory),
                Sessions.Options.SHOWN)) {
            float[] found = SequenceProjects.read(session, new LagProbe("memory", true, 0, EXAMPLES)).norms().get("");
            assertEquals(LAG, found.length);
            PlainCell cell = new PlainCell(kind, true, SequenceProjects.parameters(session, "memory"), "");
            Map<String, float[]> out = SequenceProjects.parameters(session, "out");
            Examples held = Sessions.data(session).validation();
            double largest = 0;
            for (int t = 0; t < LAG; t++) {
                double wanted = norm(cell, out, held, t);
                // 5e-4 of the norm for single precision; 1e-9 for the rounding of a difference of losses divided by 2e-5
                assertEquals(wanted, found[t], 5e-4 * wanted + 1e-9, kind + " at lag " + (LAG - 1 - t));
                largest = Math.max(largest, wanted);
            }
            assertTrue(largest > 0.01, "no zeros are compared");
        }
    }

    private static double norm(PlainCell cell, Map<String, float[]> out, Examples held, int t) {
        double squares = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            for (int u = 0; u < UNITS; u++) {
                double slope = (loss(cell, out, held, i, t, u, STEP) - loss(cell, out, held, i, t, u, -STEP)) / (2 * STEP);
                squares += slope * slope;
            }
        }
        return Math.sqrt(squares) / EXAMPLES; // the mean loss of the examples: each counts one sixth
    }

    /** Cross-entropy of one example where unit {@code moved} of h at step {@code at} is moved. */
    private static double loss(PlainCell cell, Map<String, float[]> out, Examples held, int example, int at, int moved, double by) {
        double[] h = new double[UNITS];
        double[] c = new double[UNITS];
        for (int t = 0; t < LAG; t++) {
            double[] x = new double[WIDTH];
            for (int k = 0; k < WIDTH; k++) {
                x[k] = held.features()[(example * LAG + t) * WIDTH + k];
            }
            Map<String, double[]> left = cell.step(x, h, c);
            h = left.get("hidden");
            c = left.getOrDefault("cell", c);
            if (t == at) {
                h[moved] += by;
            }
        }
        double sum = 0;
        double right = 0;
        for (int k = 0; k < CLASSES; k++) {
            double z = out.get("bias")[k];
            for (int u = 0; u < UNITS; u++) {
                z += h[u] * out.get("kernel")[u * CLASSES + k];
            }
            sum += Math.exp(z);
            right = k == held.labels()[example] ? z : right;
        }
        return Math.log(sum) - right;
    }
}
