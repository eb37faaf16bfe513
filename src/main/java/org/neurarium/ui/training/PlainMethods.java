package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.baseline.Baseline;
import org.neurarium.dataset.baseline.Baselines;
import org.neurarium.document.Project;
import org.neurarium.ui.common.BackgroundJobs;

/**
 * What plain methods reach on the examples held out, as levels in the lanes: accuracies; for a language model the loss ln of
 * the perplexity; for a squared error the square of the RMSE. Found off the JavaFX thread, once for each data.
 */
final class PlainMethods {
    /** The loss of numbers where none is chosen. */
    private static final String SQUARED = "mean-squared-error";
    /** Nearer to guessing than this, the commonest class says nothing that the chance line does not. */
    private static final double LIKE_CHANCE = 0.02;

    private final BackgroundJobs jobs;
    private final Runnable found;
    private @Nullable Split of;
    private List<Level> levels = List.of();

    /** A level in a lane. @param nameKey key of the method's name */
    record Level(LaneKind lane, String nameKey, double value) {
    }

    /** @param found told on the JavaFX thread when there are new levels */
    PlainMethods(BackgroundJobs jobs, Runnable found) {
        this.jobs = jobs;
        this.found = found;
    }

    List<Level> in(LaneKind lane) {
        return levels.stream().filter(level -> level.lane() == lane).toList();
    }

    /** Follows the data; null for none, or while nobody wants to see levels. */
    void follow(@Nullable Split data, @Nullable Project project) {
        if (data == of) {
            return;
        }
        of = data;
        show(List.of());
        if (data != null && project != null) {
            boolean squared = project.network().layers().stream().anyMatch(l -> l.kind().equals("output")
                    && l.settings().text("loss", SQUARED).equals(SQUARED));
            jobs.run(() -> levels(Baselines.of(data), squared, chance(data)), ready -> {
                if (of == data) {
                    show(ready);
                }
            }, failure -> { }); // without levels the curves are as true as before
        }
    }

    private void show(List<Level> changed) {
        if (!changed.equals(levels)) {
            levels = changed;
            found.run();
        }
    }

    private static double chance(Split data) {
        return data.train().isClassification() ? 1.0 / data.train().classes().size() : Double.NaN;
    }

    static List<Level> levels(List<Baseline> baselines, boolean squared, double chance) {
        List<Level> all = new ArrayList<>();
        for (Baseline b : baselines) {
            boolean idle = b.method().equals("majority") && Math.abs(b.accuracy() - chance) < LIKE_CHANCE;
            if (Double.isFinite(b.accuracy()) && !idle) {
                all.add(new Level(LaneKind.ACCURACY, b.nameKey(), b.accuracy()));
            }
            if (Double.isFinite(b.perplexity())) {
                all.add(new Level(LaneKind.LOSS, b.nameKey(), Math.log(b.perplexity())));
            }
            if (squared && Double.isFinite(b.rmse())) {
                all.add(new Level(LaneKind.LOSS, b.nameKey(), b.rmse() * b.rmse()));
            }
        }
        return all;
    }
}
