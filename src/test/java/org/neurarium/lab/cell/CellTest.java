package org.neurarium.lab.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Unrolled cells against cases worked by hand and against finite differences. */
class CellTest {
    @Test
    void aPlainCellWorkedByHand() {
        UnrolledCell cell = new UnrolledCell(CellKind.RNN, new double[][] {{0.5, 0.8, 0.1}}, new double[] {1, -1}, 0, 2);
        List<UnrolledCell.Step> steps = cell.forward();
        double h1 = Math.tanh(0.5 * 1 + 0.8 * 0 + 0.1);
        double h2 = Math.tanh(0.5 * -1 + 0.8 * h1 + 0.1);
        assertEquals(h1, steps.get(0).h());
        assertEquals(h2, steps.get(1).h());
        List<UnrolledCell.Gradient> back = cell.backward(steps);
        assertEquals(h2 * (1 - h2 * h2), back.get(1).sums()[0], 1e-15);
        assertEquals(h2 * (1 - h2 * h2) * 0.8 * (1 - h1 * h1), back.get(0).sums()[0], 1e-15);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void gradientsEqualFiniteDifferences(CellKind kind) {
        Random random = new Random(kind.ordinal());
        for (int run = 0; run < 20; run++) {
            UnrolledCell cell = random(random, kind, 5, 5);
            double[][] gradients = cell.total(cell.backward(cell.forward()));
            for (int k = 0; k < gradients.length; k++) {
                for (int j = 0; j < 3; j++) {
                    double before = cell.weights()[k][j];
                    cell.weights()[k][j] = before + 1e-6;
                    double above = cell.loss(cell.forward());
                    cell.weights()[k][j] = before - 1e-6;
                    double below = cell.loss(cell.forward());
                    cell.weights()[k][j] = before;
                    assertEquals((above - below) / 2e-6, gradients[k][j], 1e-8, kind + " " + k + " " + j);
                }
            }
        }
    }

    /** Truncation after k steps is the gradient of a net that starts k steps before the end from a state taken as given. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void truncationStopsAfterKStepsAndLeavesTheForwardPassAlone(CellKind kind) {
        UnrolledCell full = random(new Random(9), kind, 6, 6);
        for (int k = 1; k <= 6; k++) {
            UnrolledCell cut = new UnrolledCell(kind, full.weights(), full.inputs(), full.target(), k);
            List<UnrolledCell.Step> steps = cut.forward();
            assertEquals(full.forward().get(5).h(), steps.get(5).h());
            List<UnrolledCell.Gradient> whole = full.backward(steps);
            List<UnrolledCell.Gradient> gradients = cut.backward(steps);
            for (int t = 0; t < 6; t++) {
                boolean within = 6 - t <= k;
                assertEquals(within ? whole.get(t).dh() : 0, gradients.get(t).dh(), 0);
                assertEquals(within ? whole.get(t).sums()[0] : 0, gradients.get(t).sums()[0], 0);
            }
        }
    }

    @Test
    void theEquationsOfTheCourseHoldOnTheNumbersShown() {
        Random random = new Random(2);
        for (UnrolledCell.Step s : random(random, CellKind.LSTM, 6, 6).forward()) {
            assertEquals(s.gates()[0] * s.cellBefore() + s.gates()[1] * s.gates()[2], s.c());
            assertEquals(s.gates()[3] * Math.tanh(s.c()), s.h());
        }
        for (UnrolledCell.Step s : random(random, CellKind.GRU, 6, 6).forward()) {
            assertEquals((1 - s.gates()[1]) * s.gates()[2] + s.gates()[1] * s.before(), s.h());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.8", "1", "1.2"})
    void withoutTanhTheNormChangesByTheRadiusAtEachLag(double radius) {
        LagExperiment.Result result = new LagExperiment(radius, false, 30, 30, 4).run();
        for (int lag = 0; lag <= 30; lag++) {
            assertEquals(Math.pow(radius, lag), result.norms()[lag], 1e-9 * Math.pow(radius, lag));
        }
        assertEquals(Math.min(result.total(), 1), result.clipped(1));
        assertEquals(result.total(), result.clipped(result.total() + 1));
    }

    @Test
    void tanhOnlyShrinksAndTruncationEndsTheGradient() {
        LagExperiment.Result linear = new LagExperiment(1, false, 20, 20, 4).run();
        LagExperiment.Result squashed = new LagExperiment(1, true, 20, 20, 4).run();
        LagExperiment.Result cut = new LagExperiment(1, true, 20, 5, 4).run();
        for (int lag = 1; lag <= 20; lag++) {
            assertTrue(squashed.norms()[lag] < squashed.norms()[lag - 1]);
            assertTrue(squashed.norms()[lag] < linear.norms()[lag]);
            assertEquals(lag <= 5 ? squashed.norms()[lag] : 0, cut.norms()[lag]);
        }
        assertArrayEquals(squashed.states(), cut.states(), "the forward pass is the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1;1;1 10 8;1 1 8", "1;2;1 10 16;2 1 8", "2;1;1 10 8;2 1 8", "2;2;1 10 16;4 1 8"})
    void shapesOfTheCourse(int layers, int directions, String output, String states) {
        RecurrentShapes shapes = new RecurrentShapes(1, 10, 5, 8, layers, directions);
        assertEquals(output, joined(shapes.output()));
        assertEquals(states, joined(shapes.finalStates()));
        assertEquals("1 10 5", joined(shapes.input()));
    }

    private static String joined(int[] sizes) {
        return java.util.Arrays.stream(sizes).mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(" "));
    }

    private static UnrolledCell random(Random random, CellKind kind, int steps, int reach) {
        double[][] weights = new double[kind.gates().size()][];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = random.doubles(3, -1.5, 1.5).toArray();
        }
        return new UnrolledCell(kind, weights, random.doubles(steps, -2, 2).toArray(), random.nextDouble(), reach);
    }
}
