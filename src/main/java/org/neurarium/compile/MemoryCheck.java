package org.neurarium.compile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/** Refuses a network that cannot be trained in the memory there is, before any of it is built. */
final class MemoryCheck {
    private MemoryCheck() {
    }

    static List<Problem> problems(Project project, MemoryEstimate estimate, List<LayerAnalysis> layers, MemoryLimit limit) {
        int batch = Math.max(1, project.training().batchSize());
        if (estimate.fits(batch, limit)) {
            return List.of();
        }
        long fitting = estimate.largestBatch(batch, limit);
        long[] shortest = estimate.shortest(fitting > 0 ? batch : 1, limit);
        if (fitting > 0) {
            return List.of(Problem.error("", "problems.memory-batch", size(shortest[0]), batch, size(shortest[1]), fitting).withFixes(new Fix(
                    "problems.fix.set", List.of("@params.batchSize", fitting),
                    p -> p.withTraining(p.training().withBatchSize((int) fitting)))));
        }
        LayerAnalysis largest = layers.stream().max(Comparator.comparingLong(LayerAnalysis::parameters)).orElseThrow();
        return List.of(Problem.error("", "problems.memory-parameters", size(shortest[0]), size(shortest[1]), largest.id(), largest.parameters()));
    }

    private static String size(long bytes) {
        return bytes < 1e9 ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6) : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
