package org.neurarium.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.neurarium.cli.BenchRow;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Profile;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.record.Budget;

/**
 * The work {@code watching}: updates per second with the scene's views open ÷ without a window. Two sessions of the same
 * project take turns in short slices, so that whatever else the machine does falls on both alike.
 */
final class WatchingBench {
    private static final int SLICES = 9;
    private static final double SLICE = 1.5;
    private final Profile profile;

    WatchingBench(Profile profile) {
        this.profile = profile;
    }

    BenchRow run() throws InputFault {
        Map<String, Double> figures = new LinkedHashMap<>();
        measure(BenchScenes.XOR, "", figures);
        measure(BenchScenes.SENTENCES, "sentences ", figures);
        return WindowBenches.row("watching", figures.remove("ratio"), "ratio", figures);
    }

    private void measure(BenchScenes.Scene scene, String prefix, Map<String, Double> figures) throws InputFault {
        List<Double> watched = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (TrainingSession session = new ProgramEngine(NumericsSettings.standard(), null, Budget.SHOWN).open(scene.project());
             BenchWindow window = BenchWindow.of(scene, profile)) {
            session.play();
            PulseClock.count(WindowBenches.WARM_UP / 2);
            session.pause();
            window.play();
            PulseClock.count(WindowBenches.WARM_UP);
            for (int i = 0; i < SLICES; i++) {
                watched.add(rate(window::iteration));
                window.pause();
                session.play();
                alone.add(rate(() -> session.latest().iteration()));
                session.pause();
                session.parameters(); // it rests now
                window.play();
                ratios.add(watched.get(i) / alone.get(i));
            }
        }
        figures.put(prefix + "ratio", median(ratios));
        figures.put(prefix + "updatesPerSecondWatched", median(watched));
        figures.put(prefix + "updatesPerSecondAlone", median(alone));
    }

    private static double rate(LongSupplier iteration) {
        PulseClock.until(() -> true);
        long before = iteration.getAsLong();
        long start = System.nanoTime();
        PulseClock.count(SLICE);
        return (iteration.getAsLong() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        return WindowBenches.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
