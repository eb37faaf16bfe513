package org.neurarium.lesson.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what a check compares. */
final class Figures {
    private final Map<String, Object> found = new LinkedHashMap<>();
    private boolean holds = true;

    /** A figure, and whether it is as the demo says. */
    void add(String name, Object value, boolean asSaid) {
        found.put(name, value);
        holds &= asSaid;
    }

    CheckReport report() {
        return new CheckReport(holds, found);
    }
}
