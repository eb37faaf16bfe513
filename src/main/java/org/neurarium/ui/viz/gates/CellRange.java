package org.neurarium.ui.viz.gates;

import org.neurarium.ui.common.plot.Ticks;

/** The range of a colour bar in words. */
final class CellRange {
    private CellRange() {
    }

    /** "0–1", "±0.5". */
    static String text(CellPaint paint) {
        return paint.gate() ? "0–1" : "±" + Ticks.text(paint.reach());
    }
}
