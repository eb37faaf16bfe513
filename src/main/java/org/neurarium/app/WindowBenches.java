package org.neurarium.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.neurarium.cli.BenchRow;
import org.neurarium.cli.SoakOutcome;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Profile;

/** The works of {@code docs/performance.md} that need the window. */
final class WindowBenches {
    /** Seconds until the virtual machine has compiled what runs often. */
    static final double WARM_UP = 6;
    private final Profile profile;

    WindowBenches(Profile profile) {
        this.profile = profile;
    }

    BenchRow run(String name) throws InputFault {
        if (name.equals("start")) {
            return new StartBench().run();
        }
        Toolkit.start(!Toolkit.displayAvailable());
        return switch (name) {
            case "watching" -> new WatchingBench(profile).run();
            case "frames" -> new FramesBench(profile).run();
            case "latency" -> new LatencyBench(profile).run();
            case "memory" -> new MemoryBench(profile).run();
            case "words" -> new WordsBench(profile).run();
            default -> throw new IllegalArgumentException(name);
        };
    }

    SoakOutcome soak(Duration time) throws InputFault {
        Toolkit.start(!Toolkit.displayAvailable());
        return new SoakBench(profile).run(time);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static BenchRow row(String name, double value, String unit, Map<String, Double> figures) {
        BackendReport report = NumericsBootstrap.current().orElseGet(
                () -> NumericsBootstrap.expected(NumericsSettings.standard()));
        return new BenchRow(name, value, unit, report.threads(), report.id(), report.nativeBuild(), figures);
    }
}
