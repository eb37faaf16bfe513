package org.neurarium.document.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.document.Project;

/**
 * One run of a sweep.
 *
 * @param values what was chosen, by path, in the order of the axes
 * @param project the project with them put in
 */
public record SweepMember(Map<String, String> values, Project project) {
    public SweepMember {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
