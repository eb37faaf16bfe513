package org.neurarium.train.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;

/** When a session is asked how it fares, by a clock of the test's own. */
class CheckupTest {
    private static final long MILLI = 1_000_000;
    private final Project project = new Project("p", new DataSource("xor", Settings.EMPTY, 0.5),
            new Network(List.of(new LayerNode("h", "dense", Settings.EMPTY)), List.of()), Training.DEFAULT, CanvasLayout.EMPTY);
    private final Checkup checkup = new Checkup(project);
    private long iteration;

    private boolean look(SessionState state, long millis, long costMillis) {
        Map<Probe<?>, Object> answers = new HashMap<>();
        if (!checkup.asked().isEmpty()) {
            answers.put(VitalsProbe.of(project), new Vitals(List.of(new Vitals.Layer("h", 1, 1e-3, 8, -1, 0, 0, Double.NaN)),
                    costMillis * MILLI));
            answers.put(new LearningPartProbe(), new LearningPart(List.of(), new double[0], new double[0], new boolean[0], List.of(),
                    new int[0], false));
        }
        return checkup.look(new TrainingFrame(state, ++iteration, 0, 0, 1, 0.5, Metrics.NONE, 0.1, 0, null, "", answers), millis * MILLI);
    }

    @Test
    void asksMoreAndMoreRarelyAndNothingInBetween() {
        int readings = 0;
        long last = 0;
        long longest = 0;
        for (long t = 1000; t < 61_000; t += 20) {
            if (look(SessionState.RUNNING, t, 0)) {
                longest = readings == 0 ? 0 : Math.max(longest, t - last);
                last = t;
                readings++;
                assertEquals(Set.of(), checkup.asked(), "nothing is watched after an answer");
            }
        }
        // 0.15 s growing by half to 2 s: eight readings in the first 7 s, then one every 2 s (and a frame).
        assertTrue(readings >= 28 && readings <= 38, "readings " + readings);
        assertTrue(longest >= 2000 && longest <= 2060, "longest " + longest);
    }

    @Test
    void aReadingTakesAtMostAThirtiethOfTheTime() {
        assertTrue(look(SessionState.RUNNING, 1000, 500));
        for (long t = 1020; t < 1000 + 30 * 500; t += 20) {
            assertFalse(look(SessionState.RUNNING, t, 500));
            assertEquals(Set.of(), checkup.asked());
        }
        look(SessionState.RUNNING, 16_010, 500);
        assertEquals(1, checkup.asked().size(), "the examples are looked at once");
    }

    @Test
    void theEndIsLookedAtOnceMore() {
        assertTrue(look(SessionState.RUNNING, 1000, 0));
        assertTrue(look(SessionState.DONE, 1020, 0));
        assertEquals(Set.of(VitalsProbe.of(project)), checkup.asked());
    }
}
