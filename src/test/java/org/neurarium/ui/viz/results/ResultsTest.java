package org.neurarium.ui.viz.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.lab.decode.BeamSearch;
import org.neurarium.lab.decode.NextTokens;
import org.neurarium.train.probe.AllAnswersProbe;

/** Figures and trees against numbers worked out by hand. */
class ResultsTest {
    @Test
    void anAxisHasTwoTicksAtLeast() {
        for (double most : new double[] {1e-3, 0.0025, 0.0047, 0.3, 1, 7}) {
            List<Double> ticks = ScatterPane.ticks(new double[] {-1.1 * most, 1.1 * most}, 0.4);
            assertTrue(ticks.size() >= 2 && ticks.size() <= 7, most + ": " + ticks);
        }
        assertEquals(List.of(), ScatterPane.ticks(new double[] {1, 1}, 3));
    }

    @Test
    void mixUpsAreCountedByRowAndAnswersNobodyAskedForAreNot() {
        AllAnswersProbe.Frame frame = new AllAnswersProbe.Frame(7, 7, new int[] {0, 0, 0, 0, 1, 2, -1},
                new int[] {0, 0, 0, 2, 1, 1, 2}, new float[21], new float[0], new float[0]);
        Confusion confusion = Confusion.of(frame, 4);
        assertEquals(3, confusion.count(0, 0));
        assertEquals(1, confusion.count(0, 2));
        assertEquals(0.75, confusion.recall(0), 0);
        assertEquals(0.5, confusion.precision(1), 0);
        assertEquals(4 / 6.0, confusion.accuracy(), 1e-12);
        assertTrue(Double.isNaN(confusion.recall(3)), "a class without examples has no recall");
        assertTrue(Double.isNaN(confusion.precision(3)));
    }

    /** Residuals 0, 0, 1 about a mean of 2: R² = 1 − 1 / 2. */
    @Test
    void aFitIsMeasuredAgainstTheMean() {
        Fit fit = Fit.of(new float[] {1, 9, 2, 9, 3, 9}, new float[] {1, 0, 2, 0, 4, 0}, 0, 2);
        assertEquals(Math.sqrt(1 / 3.0), fit.rmse(), 1e-12);
        assertEquals(0.5, fit.r2(), 1e-12);
        assertEquals(3, fit.count());
    }

    /**
     * Tokens a, b, end. First a 0.6, b 0.4; after a: a 0.3, b 0.3, end 0.4; after b: end 0.9, b 0.1. Greedy writes "a" with
     * 0.24; two beams find "b" with 0.36.
     */
    @Test
    void theTreeTellsWhatEachStepCostAndWhichWayIsBest() {
        NextTokens model = prefixes -> prefixes.stream().map(p -> p.length == 1 ? logs(0.6, 0.4, 1e-9)
                : p[1] == 0 ? logs(0.3, 0.3, 0.4) : logs(1e-9, 0.1, 0.9)).toArray(float[][]::new);
        BeamTree tree = BeamTree.of(BeamSearch.search(model, 9, 2, 2, 2), List.of("a", "b", "<end>"), "■");
        assertEquals(2, tree.columns());
        List<BeamTree.Node> nodes = tree.nodes();
        assertEquals(List.of("a", "b", "■", "■"), nodes.stream().map(BeamTree.Node::token).toList());
        assertEquals(List.of(false, true, true, false), nodes.stream().map(BeamTree.Node::best).toList());
        assertEquals(List.of(-1, -1, 1, 0), nodes.stream().map(BeamTree.Node::parent).toList());
        assertEquals(0.9, nodes.get(2).probability(), 1e-6);
        assertEquals(0.36, nodes.get(2).text(), 1e-6);
        assertEquals(0.4, nodes.get(3).probability(), 1e-6);
        assertEquals(0.24, nodes.get(3).text(), 1e-6);
    }

    private static float[] logs(double... p) {
        float[] logs = new float[p.length];
        for (int i = 0; i < p.length; i++) {
            logs[i] = (float) Math.log(p[i]);
        }
        return logs;
    }
}
