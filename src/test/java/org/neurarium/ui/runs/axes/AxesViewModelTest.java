package org.neurarium.ui.runs.axes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.ui.runs.kept.MadeRuns;
import org.neurarium.ui.runs.kept.RunRow;

/** Axes, brushes and ranks against places worked out by hand. */
class AxesViewModelTest {
    private static final double EXACT = 1e-9;
    private final List<RunRow> runs = List.of(run(1, "sgd", 0.001, 0.4), run(2, "adam", 0.01, 0.1), run(3, "sgd", 0.1, 0.2));

    @Test
    void settingsThatDifferAndOutcomesAreAxes() {
        AxesViewModel model = shown();
        assertEquals(List.of("training.optimizer.kind", "training.optimizer.learningRate", "loss", "accuracy"),
                model.axes().stream().map(RunAxis::id).toList());
        assertEquals(List.of("sgd", "adam"), model.axes().get(0).words());
        assertArrayEquals(new double[] {0, 1, 0}, model.axes().get(0).places(), EXACT);
        assertTrue(model.axes().get(1).log(), "a hundredfold range goes by ratio");
        assertArrayEquals(new double[] {0, 0.5, 1}, model.axes().get(1).places(), EXACT);
        assertFalse(model.axes().get(2).log());
        assertArrayEquals(new double[] {1, 0, 1.0 / 3}, model.axes().get(2).places(), EXACT);
    }

    @Test
    void brushesOfTwoAxesHoldTogether() {
        AxesViewModel model = shown();
        model.brush("training.optimizer.learningRate", 0.4, 1);
        assertEquals(List.of(2L, 3L), wanted(model));
        model.brush("training.optimizer.kind", 0.1, 0);
        assertEquals(List.of(3L), wanted(model), "dragged upside down is the same range");
        model.brush("training.optimizer.learningRate", 0.5, 0.5);
        assertEquals(List.of(1L, 3L), wanted(model), "a click takes the brush away");
        model.clear();
        assertEquals(List.of(1L, 2L, 3L), wanted(model));
    }

    @Test
    void aBrushStaysAtItsNumbersWhenRunsArrive() {
        AxesViewModel model = shown();
        model.brush("training.optimizer.learningRate", 0.4, 1); // from 0.0063 to 0.1
        List<RunRow> more = new java.util.ArrayList<>(runs);
        more.add(run(4, "sgd", 10, 0.3));
        more.add(run(5, "sgd", 0.05, 0.3));
        model.show(more);
        assertEquals(List.of(2L, 3L, 5L), more.stream().filter(model.wanted()).map(RunRow::id).toList());
    }

    @Test
    void ranksGoFromWorstToBest() {
        AxesViewModel model = shown();
        assertEquals(0, model.rank(0), EXACT);
        assertEquals(1, model.rank(1), EXACT);
        assertEquals(0.5, model.rank(2), EXACT);
    }

    private AxesViewModel shown() {
        AxesViewModel model = new AxesViewModel();
        model.show(runs);
        return model;
    }

    private List<Long> wanted(AxesViewModel model) {
        return runs.stream().filter(model.wanted()).map(RunRow::id).toList();
    }

    private static RunRow run(long id, String optimizer, double rate, double loss) {
        return MadeRuns.row(id, "xor", optimizer, rate, 1 - loss, loss, 1, RunStatus.FINISHED, "s", "");
    }
}
