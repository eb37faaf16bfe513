package org.neurarium.lesson.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check found.
 *
 * @param holds whether every comparison came out as the demo says
 * @param figures the numbers that were compared, by name, in the order they were found; never empty
 */
public record CheckReport(boolean holds, Map<String, Object> figures) {
    public CheckReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a check compares something");
        }
    }
}
