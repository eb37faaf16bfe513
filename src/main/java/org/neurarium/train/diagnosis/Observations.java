package org.neurarium.train.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;

/**
 * All that a diagnosis rests on.
 *
 * @param project what is trained
 * @param part the examples it learns from, null until they were looked at
 * @param vitals readings, oldest first
 * @param course figures of whole epochs
 * @param over whether training has ended: then the newest counts where there are fewer than
 *     {@value #READINGS}
 */
public record Observations(Project project, @Nullable LearningPart part, List<Vitals> vitals, Course course, boolean over) {
    /** Readings over which a sign must last. */
    static final int READINGS = 3;

    public Observations {
        vitals = List.copyOf(vitals);
    }

    /** The newest readings that a sign must be seen in; empty while there are too few. */
    List<Vitals> recent() {
        if (vitals.isEmpty() || vitals.size() < READINGS && !over) {
            return List.of();
        }
        int count = vitals.size() < READINGS ? 1 : READINGS; // of a run soon over, the end counts
        return vitals.subList(vitals.size() - count, vitals.size());
    }

    /** The least of a figure of a layer over the recent readings; NaN if it is missing in one. */
    double least(String node, ToDoubleFunction<Vitals.Layer> figure) {
        double least = Double.NaN;
        boolean first = true;
        for (Vitals each : recent()) {
            Optional<Vitals.Layer> layer = each.find(node);
            double value = layer.isEmpty() ? Double.NaN : figure.applyAsDouble(layer.get());
            least = first ? value : Math.min(least, value); // Math.min keeps NaN
            first = false;
        }
        return least;
    }

    /** The layers of the newest reading, if there are enough readings. */
    List<Vitals.Layer> layers() {
        List<Vitals> recent = recent();
        return recent.isEmpty() ? List.of() : recent.get(recent.size() - 1).layers();
    }

    /** Layers of the newest reading with a kernel, in forward order. */
    List<Vitals.Layer> withKernel() {
        return layers().stream().filter(Vitals.Layer::hasKernel).toList();
    }
}
