package org.neurarium.document.io;

import java.util.Optional;
import org.neurarium.document.Project;

/**
 * What a project file holds: the project, and in a {@code .neurarium} bundle also what training made of it.
 *
 * @param weights all trained parameters in the network's flattened order; not copied, so do not change them
 * @param history the metrics so far as CSV text
 */
public record Bundle(Project project, Optional<float[]> weights, Optional<String> history) {
    public static Bundle of(Project project) {
        return new Bundle(project, Optional.empty(), Optional.empty());
    }

    Bundle withProject(Project changed) {
        return new Bundle(changed, weights, history);
    }

    public Bundle withWeights(float[] changed) {
        return new Bundle(project, Optional.of(changed), history);
    }

    public Bundle withHistory(String changed) {
        return new Bundle(project, weights, Optional.of(changed));
    }
}
