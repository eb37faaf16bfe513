package org.neurarium.ui.viz.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurarium.train.probe.Spread;
import org.neurarium.train.probe.SpreadProbe;

class TimelineTest {
    private static SpreadProbe.Layer numbers(float value) {
        Spread spread = Spread.of(new float[] {value});
        return new SpreadProbe.Layer(spread, spread, spread, value, value, 1, -1, -1);
    }

    @Test
    void aLongRunKeepsItsStartItsEndAndEvenSteps() {
        Timeline timeline = new Timeline();
        for (int i = 0; i <= 100_000; i += 7) {
            timeline.add(i, numbers(i));
        }
        assertTrue(timeline.moments().size() < Timeline.MOST);
        assertTrue(timeline.moments().size() > Timeline.MOST / 4);
        assertEquals(0, timeline.moments().get(0).iteration());
        assertEquals(99_995, timeline.last().iteration());
        long widest = 0;
        for (int i = 1; i < timeline.moments().size(); i++) {
            long step = timeline.moments().get(i).iteration() - timeline.moments().get(i - 1).iteration();
            assertTrue(step > 0);
            widest = Math.max(widest, step);
        }
        assertTrue(widest <= 4 * 100_000 / Timeline.MOST * 2, "no hole: " + widest);
    }

    @Test
    void goingBackForgetsWhatCameLater() {
        Timeline timeline = new Timeline();
        for (int i = 0; i < 10; i++) {
            timeline.add(i, numbers(i));
        }
        timeline.add(4, numbers(40));
        assertEquals(4, timeline.last().iteration());
        assertEquals(40, timeline.last().layer().gradientNorm());
        assertEquals(5, timeline.moments().size());
        assertEquals(2, timeline.near(2).iteration());
    }
}
