package org.neurarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurarium.cli.BenchRow;
import org.neurarium.settings.Profile;

/**
 * The work {@code memory}: resident memory of this process while a scene trains, after 20 s and 20 s later. What the
 * second scene takes includes what the first has left behind.
 */
final class MemoryBench {
    private static final double SECONDS = 20;
    private final Profile profile;

    MemoryBench(Profile profile) {
        this.profile = profile;
    }

    BenchRow run() {
        Map<String, Double> figures = new LinkedHashMap<>();
        measure(BenchScenes.XOR, "after20s", "after40s", figures);
        measure(BenchScenes.SENTENCES, "sentences after20s", "sentences after40s", figures);
        return WindowBenches.row("memory", figures.get("after40s"), "MB", figures);
    }

    private void measure(BenchScenes.Scene scene, String early, String late, Map<String, Double> figures) {
        try (BenchWindow window = BenchWindow.of(scene, profile)) {
            window.play();
            PulseClock.count(SECONDS);
            figures.put(early, resident());
            PulseClock.count(SECONDS);
            figures.put(late, resident());
        }
    }

    /** VmRSS in MB; the JVM's own count of committed memory where /proc does not exist. */
    static double resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmRSS"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            return Runtime.getRuntime().totalMemory() / 1048576.0;
        }
    }
}
