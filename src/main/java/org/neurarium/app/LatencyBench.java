package org.neurarium.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.cli.BenchRow;
import org.neurarium.document.Point;
import org.neurarium.document.edit.Edits;
import org.neurarium.settings.Profile;
import org.neurarium.train.SessionState;
import org.neurarium.ui.workspace.TrainingRoom;

/** The work {@code latency}: from the gesture to the pulse that shows its outcome, while training at full speed. */
final class LatencyBench {
    private static final int TRIES = 41;
    private final Profile profile;

    LatencyBench(Profile profile) {
        this.profile = profile;
    }

    BenchRow run() {
        Map<String, Double> figures = new LinkedHashMap<>();
        measure(BenchScenes.XOR, "", figures);
        measure(BenchScenes.SENTENCES, "sentences ", figures);
        return WindowBenches.row("latency", figures.get("pauseMs"), "ms", figures);
    }

    private void measure(BenchScenes.Scene scene, String prefix, Map<String, Double> figures) {
        double[] pause = new double[TRIES];
        double[] drag = new double[TRIES];
        try (BenchWindow window = BenchWindow.of(scene, profile)) {
            window.play();
            PulseClock.count(WindowBenches.WARM_UP / 2);
            TrainingRoom training = window.workspace().training();
            String dragged = scene.project().network().layers().get(1).id();
            for (int i = 0; i < TRIES; i++) {
                int at = i;
                PulseClock.until(() -> training.frame().get().state() == SessionState.RUNNING);
                PulseClock.run(() -> window.workspace().apply(Edits.move(Map.of(dragged, new Point(200 + at, 0)))));
                drag[i] = 1e3 * PulseClock.until(() -> true);
                PulseClock.run(training::pause);
                pause[i] = 1e3 * PulseClock.until(() -> training.frame().get().state() == SessionState.PAUSED);
                PulseClock.run(training::play);
            }
        }
        figures.put(prefix + "pauseMs", WindowBenches.median(pause));
        figures.put(prefix + "dragMs", WindowBenches.median(drag));
        figures.put(prefix + "slowestPauseMs", Arrays.stream(pause).max().orElse(0));
    }
}
