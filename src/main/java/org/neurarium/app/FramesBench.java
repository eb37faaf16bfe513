package org.neurarium.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.cli.BenchRow;
import org.neurarium.settings.Profile;

/** The work {@code frames}: pulses of the window while its scene trains at full speed. */
final class FramesBench {
    private static final double SECONDS = 8;
    /** So many points the chart has, or as many as training makes in the time. */
    private static final int POINTS = 100_000;
    private static final long MOST_NANOS = 30_000_000_000L;
    private final Profile profile;

    FramesBench(Profile profile) {
        this.profile = profile;
    }

    BenchRow run() {
        Map<String, Double> figures = new LinkedHashMap<>();
        measure(BenchScenes.NODES, "", figures);
        measure(BenchScenes.SENTENCES, "sentences ", figures);
        measure(BenchScenes.EVERYTHING, "everything ", figures);
        return WindowBenches.row("frames", figures.remove("fps"), "fps", figures);
    }

    private void measure(BenchScenes.Scene scene, String prefix, Map<String, Double> figures) {
        try (BenchWindow window = BenchWindow.of(scene, profile)) {
            window.play();
            PulseClock.count(WindowBenches.WARM_UP);
            long start = System.nanoTime();
            PulseClock.until(() -> window.iteration() > POINTS || System.nanoTime() - start > MOST_NANOS);
            PulseClock.Pulses pulses = PulseClock.count(SECONDS);
            figures.put(prefix + "fps", pulses.perSecond());
            figures.put(prefix + "longestFrameMs", pulses.longestMillis());
            figures.put(prefix + "p99FrameMs", pulses.p99Millis());
            figures.put(prefix + "updates", (double) window.iteration());
        }
    }
}
