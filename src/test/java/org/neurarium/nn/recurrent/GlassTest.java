package org.neurarium.nn.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.nn.layer.Glass.Inside;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a watcher reads is what the formulas say, in the order of the input. */
class GlassTest {
    private static final int BATCH = 2;
    private static final int STEPS = 4;
    private static final int UNITS = 3;
    private static final double TOLERANCE = 1e-6;

    private static Rig rig(CellKind cell, boolean backwards) {
        Rig rig = new Rig(cell, RecurrentOptions.DEFAULT.returning(true, false).backwards(backwards, true), 2, UNITS, DataType.FLOAT);
        rig.params.assign(random(1, 1, rig.params.length()));
        return rig;
    }

    private static INDArray random(long seed, long... shape) {
        Random random = new Random(seed);
        INDArray a = Nd4j.create(DataType.FLOAT, shape);
        for (int i = 0; i < a.length(); i++) {
            a.putScalar(i, random.nextGaussian());
        }
        return a;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anLstmsStateFollowsFromItsGates(boolean backwards) {
        Rig rig = rig(CellKind.LSTM, backwards);
        rig.layer.watch(true);
        INDArray y = rig.forward(random(2, BATCH, STEPS, 2), null);
        Map<String, Inside> inside = rig.layer.inside();
        assertEquals(Set.of("input", "forget", "candidate", "output", "cell", "hidden"), inside.keySet());
        assertArrayEquals(new int[] {BATCH, STEPS, UNITS}, inside.get("cell").shape());
        for (int b = 0; b < BATCH; b++) {
            for (int u = 0; u < UNITS; u++) {
                double c = 0;
                for (int s = 0; s < STEPS; s++) {
                    int t = backwards ? STEPS - 1 - s : s;
                    int i = (b * STEPS + t) * UNITS + u;
                    c = at(inside, "forget", i) * c + at(inside, "input", i) * at(inside, "candidate", i);
                    assertEquals(c, at(inside, "cell", i), TOLERANCE);
                    double h = at(inside, "output", i) * Math.tanh(c);
                    assertEquals(h, at(inside, "hidden", i), TOLERANCE);
                    assertEquals(h, y.getDouble(b, u, t), TOLERANCE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void agrusStateFollowsFromItsGates(boolean backwards) {
        Rig rig = rig(CellKind.GRU, backwards);
        rig.layer.watch(true);
        rig.forward(random(2, BATCH, STEPS, 2), null);
        Map<String, Inside> inside = rig.layer.inside();
        assertEquals(Set.of("update", "reset", "candidate", "hidden"), inside.keySet());
        for (int b = 0; b < BATCH; b++) {
            for (int u = 0; u < UNITS; u++) {
                double h = 0;
                for (int s = 0; s < STEPS; s++) {
                    int i = (b * STEPS + (backwards ? STEPS - 1 - s : s)) * UNITS + u;
                    h = at(inside, "update", i) * h + (1 - at(inside, "update", i)) * at(inside, "candidate", i);
                    assertEquals(h, at(inside, "hidden", i), TOLERANCE);
                }
            }
        }
    }

    /** dL/dh of the last step is the slope that arrives; before it, in the loss of the last step alone, none arrives from outside. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theHiddenGradientIsThatOfTheLoss(CellKind cell) {
        Rig rig = rig(cell, false);
        rig.layer.watch(true);
        INDArray x = random(2, BATCH, STEPS, 2);
        rig.forward(x, null);
        INDArray slope = Nd4j.zeros(DataType.FLOAT, BATCH, UNITS, STEPS);
        slope.putScalar(new int[] {1, 2, STEPS - 1}, 0.5);
        rig.backward(slope);
        float[] gradient = rig.layer.inside().get("hiddenGradient").values();
        assertEquals(0.5, gradient[(STEPS + STEPS - 1) * UNITS + 2], TOLERANCE);
        for (int t = 0; t < STEPS * UNITS; t++) {
            assertEquals(0, gradient[t], "the first example has no loss");
        }
        assertEquals(Set.of(true), Set.of(gradient[(STEPS + STEPS - 2) * UNITS] != 0));
    }

    /** The newest watched pass stays to be read while others follow; each watched one takes its place. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void unwatchedPassesLeaveWhatWasSeen(CellKind cell) {
        Rig rig = rig(cell, false);
        for (int round = 0; round < 3; round++) {
            rig.layer.watch(true);
            double[] seen = Rig.rowMajor(rig.forward(random(10 + round, 1, STEPS, 2), null).permute(0, 2, 1));
            rig.layer.watch(false);
            rig.forward(random(20 + round, BATCH, STEPS, 2), null);
            rig.backward(random(30, BATCH, UNITS, STEPS));
            rig.forward(random(40 + round, BATCH, STEPS + 2, 2), null);
            float[] hidden = rig.layer.inside().get("hidden").values();
            for (int i = 0; i < seen.length; i++) {
                assertEquals(seen[i], hidden[i], TOLERANCE);
            }
        }
    }

    private static double at(Map<String, Inside> inside, String name, int i) {
        return inside.get(name).values()[i];
    }
}
