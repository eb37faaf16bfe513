package org.neurarium.ui.viz.glass;

import java.util.Optional;
import org.neurarium.layer.HeldLayer;

/** Which state of a recurrent layer, at which step of what it reads, a number of its output is. */
final class CellStates {
    private CellStates() {
    }

    /**
     * The state behind what a layer gives; the quantity itself where it is no bare state.
     *
     * @param steps of the input, padding among them
     * @param valid steps before the padding
     */
    static Quantity behind(Place place, Quantity of, int steps, int valid) {
        if (!of.name().isEmpty() || !of.part().isEmpty()) {
            return of;
        }
        if (CellEquations.isCell(place.kind())) {
            int units = place.settings().integer("units", 16);
            boolean memory = of.unit() >= units;
            int step = !place.self().sequence() ? last(place, valid) : isBackwards(place) ? steps - 1 - of.step() : of.step();
            return new Quantity(of.node(), "", memory ? "cell" : "hidden", step, memory ? of.unit() - units : of.unit(), 0);
        }
        Optional<HeldLayer> held = place.kind().equals("bidirectional") ? Places.held(place) : Optional.empty();
        if (held.isEmpty() || !merge(place).equals("concat")) {
            return of;
        }
        boolean second = of.unit() >= place.width() / 2;
        return half(place, held.get(), second ? "backward" : "forward", of.step(), second ? of.unit() - place.width() / 2 : of.unit(), valid);
    }

    /** The state that one direction of two adds to a number of the output. */
    static Quantity half(Place both, HeldLayer held, String part, int step, int unit, int valid) {
        boolean backwards = held.settings().flag("goBackwards", false) ^ part.equals("backward");
        return new Quantity(both.node(), part, "hidden", both.self().sequence() ? step : backwards ? 0 : Math.max(0, valid - 1), unit, 0);
    }

    static String merge(Place both) {
        return both.settings().text("merge", "concat");
    }

    private static int last(Place place, int valid) {
        return isBackwards(place) ? 0 : Math.max(0, valid - 1);
    }

    /** Whether the last step of the input is read first. */
    static boolean isBackwards(Place place) {
        return place.settings().flag("goBackwards", false) ^ place.part().equals("backward");
    }
}
