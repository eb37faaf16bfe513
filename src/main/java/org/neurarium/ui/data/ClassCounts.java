package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.ui.common.plot.Ticks;

/** How often each class occurs, in a line. */
final class ClassCounts {
    private static final int MOST = 12;

    private ClassCounts() {
    }

    static String sentence(TableUse use) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, use.classes().size()); i++) {
            parts.add(use.classes().get(i) + " " + Ticks.whole(use.counts().get(i)));
        }
        return String.join(" · ", parts) + (use.classes().size() > MOST ? " · …" : "");
    }
}
