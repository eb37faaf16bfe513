package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantity with its numbers put in.
 *
 * @param lines from the definition to the outcome
 * @param computed right-hand side, worked out here in double precision from the numbers shown
 * @param value left-hand side, as the network computed it
 */
record Equation(Quantity of, List<List<Piece>> lines, double computed, double value) {
    Equation {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** With more lines below. */
    Equation and(Lines more) {
        List<List<Piece>> all = new ArrayList<>(lines);
        all.addAll(more.equation(of, computed, value).lines());
        return new Equation(of, all, computed, value);
    }

    /** Whether both sides agree to single precision, as they must. */
    boolean holds() {
        return Math.abs(computed - value) <= 1e-4 * Math.max(1, Math.abs(value));
    }
}
