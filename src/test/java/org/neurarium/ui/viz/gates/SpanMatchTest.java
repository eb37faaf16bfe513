package org.neurarium.ui.viz.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.nn.layer.Glass;

/** Four units over five steps, worked out by hand. */
class SpanMatchTest {
    private static final Strip STRIP = Strip.of("cell", new Glass.Inside(new int[] {1, 5, 4}, new float[] {
        // on at 1–2, always on, never on, on from 2
        0.0f, 0.9f, 0.1f, 0.0f,
        0.5f, 0.9f, 0.1f, 0.0f,
        0.4f, 0.9f, 0.1f, 0.7f,
        0.1f, 0.9f, 0.1f, 0.7f,
        0.0f, 0.9f, Float.NaN, 0.7f}), 5);

    @Test
    void aUnitIsOnForExactlyTheSpan() {
        assertEquals(List.of(0), new SpanMatch(1, 2, 0.3).units(STRIP));
        assertEquals(List.of(), new SpanMatch(1, 1, 0.3).units(STRIP));
        assertEquals(List.of(0), new SpanMatch(1, 1, 0.45).units(STRIP));
    }

    @Test
    void atTheEndsThereIsNothingOutside() {
        assertEquals(List.of(3), new SpanMatch(2, 4, 0.3).units(STRIP));
        assertEquals(List.of(1), new SpanMatch(0, 4, 0.3).units(STRIP));
    }

    @Test
    void whatIsNoNumberIsNotAbove() {
        assertEquals(List.of(), new SpanMatch(4, 4, 0.05).units(STRIP), "units 1 and 3 were on before, unit 2 is NaN there");
    }
}
