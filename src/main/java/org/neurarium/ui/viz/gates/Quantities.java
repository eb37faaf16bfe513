package org.neurarium.ui.viz.gates;

import java.util.List;
import java.util.Set;

/** The quantities of recurrent layers in the order in which they are computed. */
final class Quantities {
    private static final List<String> ORDER = List.of("forget", "input", "reset", "update", "candidate", "output", "cell",
            "hidden");
    private static final Set<String> GATES = Set.of("forget", "input", "output", "reset", "update");

    private Quantities() {
    }

    static boolean isGate(String quantity) {
        return GATES.contains(quantity);
    }

    /** Place among others; the known ones first. */
    static int order(String quantity) {
        int at = ORDER.indexOf(quantity);
        return at < 0 ? ORDER.size() : at;
    }

    static boolean isShown(String quantity) {
        return ORDER.contains(quantity);
    }

    /** Colour token. */
    static String token(String quantity) {
        return "gate-" + quantity;
    }
}
