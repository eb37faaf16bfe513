package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.dataset.baseline.Baseline;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.fake.FakeEngine;

class PlainMethodsTest {
    private static final double NONE = Double.NaN;

    @Test
    void perplexityAndErrorBecomeLosses() {
        List<PlainMethods.Level> levels = PlainMethods.levels(List.of(new Baseline("naive-bayes", 0.8, NONE, NONE),
                new Baseline("trigram", NONE, 8, NONE), new Baseline("last-value", NONE, NONE, 0.3)), true, 0.5);
        assertEquals(List.of(LaneKind.ACCURACY, LaneKind.LOSS, LaneKind.LOSS), levels.stream().map(PlainMethods.Level::lane).toList());
        assertEquals(0.8, levels.get(0).value());
        assertEquals(3 * Math.log(2), levels.get(1).value(), 1e-12);
        assertEquals(0.09, levels.get(2).value(), 1e-12);
    }

    @Test
    void whatIsNoLossHereOrLikeGuessingIsLeftOut() {
        assertTrue(PlainMethods.levels(List.of(new Baseline("majority", 0.51, NONE, NONE),
                new Baseline("mean", NONE, NONE, 0.3)), false, 0.5).isEmpty());
    }

    /** Predicting the mean of what was learned from, worked out here. */
    @Test
    void aSeriesHasItsPlainErrorsInTheLossLane() throws Exception {
        DataSource sine = new DataSource("sine", Settings.EMPTY, 0.2);
        Split split = Splitter.split(sine, DatasetCatalogue.get("sine").load(Settings.EMPTY));
        PlainMethods methods = new PlainMethods(new BackgroundJobs(Runnable::run, Runnable::run), () -> { });
        methods.follow(split, FakeEngine.xor());
        double mean = 0;
        for (float value : split.train().values()) {
            mean += value / (double) split.train().values().length;
        }
        double squares = 0;
        for (float value : split.validation().values()) {
            squares += (value - mean) * (value - mean) / split.validation().values().length;
        }
        List<PlainMethods.Level> levels = methods.in(LaneKind.LOSS);
        assertEquals(List.of("datasets.baseline.mean", "datasets.baseline.last-value"),
                levels.stream().map(PlainMethods.Level::nameKey).toList());
        assertEquals(squares, levels.get(0).value(), 1e-9 * squares);
        assertTrue(levels.get(1).value() < squares, "the same as last time is nearer than the mean");
        methods.follow(null, null);
        assertTrue(methods.in(LaneKind.LOSS).isEmpty());
    }

    @Test
    void isComputedElsewhereAndAnOldAnswerIsDropped() throws Exception {
        Split split = Splitter.split(FakeEngine.xor().data(), DatasetCatalogue.get("xor").load(Settings.EMPTY));
        List<Runnable> waiting = new ArrayList<>();
        int[] told = {0};
        PlainMethods methods = new PlainMethods(new BackgroundJobs(waiting::add, Runnable::run), () -> told[0]++);
        methods.follow(split, FakeEngine.xor());
        methods.follow(split, FakeEngine.xor());
        assertEquals(1, waiting.size(), "once for each data");
        assertTrue(methods.in(LaneKind.LOSS).isEmpty());
        methods.follow(null, null);
        waiting.get(0).run();
        assertEquals(0, told[0]);
    }
}
