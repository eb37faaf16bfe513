package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.Sessions;
import org.neurarium.train.Timeline;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.train.record.Budget;

/** The work {@code scrub}: a long run is recorded, then random moments of it are shown, as a hand on the slider asks for them. */
final class ScrubBench {
    private static final int MEMORY = 128;
    private static final int DISK = 1024;
    private static final int EPOCHS = 50;
    /** An hour at a thousand updates a second. */
    private static final long HOUR = 3_600_000;
    private static final int MOVES = 200;
    private static final int GRID = 100;
    private static final int IMAGES = 1600;
    private static final Duration SOON = Duration.ofSeconds(5);
    private final CommandContext context;
    private final boolean whole;

    /** @param whole all images of the template rather than {@value #IMAGES} */
    ScrubBench(CommandContext context, boolean whole) {
        this.context = context;
        this.whole = whole;
    }

    /** Figures by name: milliseconds from seeking to the frame with all probes, and what the recording took. */
    Map<String, Double> run() throws InputFault, RunFault, IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Project xor = TemplateCatalogue.find("xor").orElseThrow().project();
        one("xor", xor, HOUR, Set.of(new BoundaryProbe("out", GRID, -1, 1), new WeightsProbe("out")), figures);
        Project lenet = TemplateCatalogue.find("lenet").orElseThrow().project();
        if (!whole) {
            lenet = lenet.withData(lenet.data().withSettings(lenet.data().settings().with("count", IMAGES)));
        }
        one("lenet", lenet, 0, Set.of(new WeightsProbe("conv1"), new WeightsProbe("out")), figures);
        return figures;
    }

    private void one(String name, Project project, long updates, Set<Probe<?>> watched, Map<String, Double> figures)
            throws InputFault, RunFault, IOException {
        Path folder = Files.createTempDirectory("neurarium-scrub");
        Sessions.Options options = Sessions.Options.SHOWN.withRecording(Budget.megabytes(MEMORY, DISK, folder));
        try (TrainingSession session = TrainingRun.open(project, options, context)) {
            session.stopRules(StopRules.NONE, updates > 0 ? Integer.MAX_VALUE : EPOCHS);
            session.watch(watched);
            session.play();
            train(session, updates);
            session.pause();
            measure(name, session, figures);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static void train(TrainingSession session, long updates) {
        while (updates > 0 ? session.latest().iteration() < updates : session.latest().epoch() < EPOCHS) {
            await(session, session.latest(), frame -> false, Duration.ofMillis(33));
        }
    }

    private static void measure(String name, TrainingSession session, Map<String, Double> figures) {
        session.parameters(); // what was under way is done
        Timeline all = session.timeline();
        Random random = new Random(1);
        List<Double> millis = new ArrayList<>();
        int exact = 0;
        for (int i = 0; i < MOVES; i++) {
            TrainingFrame before = session.latest();
            long target = (long) (random.nextDouble() * all.newest());
            long start = System.nanoTime();
            session.seek(target);
            Optional<TrainingFrame> shown = await(session, before, f -> f.iteration() != before.iteration()
                    && f.iteration() == session.timeline().position(), SOON);
            if (shown.isPresent()) {
                millis.add((System.nanoTime() - start) / 1e6);
                exact += shown.get().iteration() == target ? 1 : 0;
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        figures.put(name + " median", sorted.get(sorted.size() / 2));
        figures.put(name + " worst", sorted.get(sorted.size() - 1));
        figures.put(name + " exact %", 100.0 * exact / sorted.size());
        figures.put(name + " updates", (double) all.newest());
        figures.put(name + " memory MB", all.memory() / 1e6);
        figures.put(name + " disk MB", all.disk() / 1e6);
    }

    private static Optional<TrainingFrame> await(TrainingSession session, TrainingFrame before,
                                                 java.util.function.Predicate<TrainingFrame> condition, Duration atMost) {
        try {
            return session.await(f -> f != before && condition.test(f), atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
