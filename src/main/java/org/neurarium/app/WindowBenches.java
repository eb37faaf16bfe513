package org.neurarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.Stage;
import org.neurarium.cli.BenchRow;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.Point;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.record.Budget;
import org.neurarium.ui.common.ThemeChoice;
import org.neurarium.ui.workspace.Workspace;

/** The works of {@code docs/performance.md} that need the window. Each builds the real studio at 1280×800. */
final class WindowBenches {
    private static final int LATENCY_TRIES = 41;
    /** Seconds until the virtual machine has compiled what runs often. */
    private static final double WARM_UP = 6;
    private final Profile profile;

    WindowBenches(Profile profile) {
        this.profile = profile;
    }

    List<BenchRow> run(Set<String> names) throws InputFault {
        List<BenchRow> rows = new ArrayList<>();
        if (names.contains("start")) {
            rows.add(new StartBench().run());
        }
        Toolkit.start(!Toolkit.displayAvailable());
        if (names.contains("watching")) {
            rows.add(watching());
        }
        if (names.contains("frames")) {
            rows.add(frames());
        }
        if (names.contains("latency")) {
            rows.add(latency());
        }
        if (names.contains("memory")) {
            rows.add(memory());
        }
        if (names.contains("words")) {
            rows.add(new WordsBench(profile).run());
        }
        return rows;
    }

    /** Updates per second with every view open ÷ with the window showing no view and no canvas, in turn, medians. */
    private BenchRow watching() throws InputFault {
        double[] alone = new double[3];
        double[] watched = new double[3];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = updatesAlone(BenchScenes.xor());
            watched[i] = inWindow(BenchScenes.xor(), studio -> rate(studio.view().workspace(), 5));
        }
        double median = median(watched) / median(alone);
        return row("watching", median, "ratio", Map.of("updatesPerSecondWatched", median(watched),
                "updatesPerSecondAlone", median(alone)));
    }

    private BenchRow frames() throws InputFault {
        PulseClock.Pulses pulses = inWindow(BenchScenes.sixtyNodes(), studio -> {
            Workspace workspace = studio.view().workspace();
            PulseClock.until(() -> workspace.training().frame().get().iteration() > 100_000);
            return PulseClock.count(8);
        });
        return row("frames", pulses.perSecond(), "fps",
                Map.of("longestFrameMs", pulses.longestMillis(), "p99FrameMs", pulses.p99Millis()));
    }

    /** From the gesture to the pulse that shows its outcome, while training at full speed. */
    private BenchRow latency() throws InputFault {
        double[] pause = new double[LATENCY_TRIES];
        double[] drag = new double[LATENCY_TRIES];
        inWindow(BenchScenes.xor(), studio -> {
            Workspace workspace = studio.view().workspace();
            for (int i = 0; i < LATENCY_TRIES; i++) {
                int at = i;
                PulseClock.until(() -> workspace.training().frame().get().state() == SessionState.RUNNING);
                PulseClock.run(() -> workspace.apply(Edits.move(Map.of("h1", new Point(200 + at, 0)))));
                drag[i] = 1e3 * PulseClock.until(() -> true);
                PulseClock.run(workspace.training()::pause);
                pause[i] = 1e3 * PulseClock.until(
                        () -> workspace.training().frame().get().state() == SessionState.PAUSED);
                PulseClock.run(workspace.training()::play);
            }
            return true;
        });
        return row("latency", median(pause), "ms", Map.of("pauseMs", median(pause), "dragMs", median(drag),
                "slowestPauseMs", Arrays.stream(pause).max().orElse(0)));
    }

    /** Resident memory of this process with the XOR scene training: after 20 s, and its growth in the 20 s after. */
    private BenchRow memory() throws InputFault {
        double[] megabytes = inWindow(BenchScenes.xor(), studio -> {
            double[] found = new double[2];
            PulseClock.count(20);
            found[0] = resident();
            PulseClock.count(20);
            found[1] = resident();
            return found;
        });
        return row("memory", megabytes[1], "MB", Map.of("after20s", megabytes[0], "after40s", megabytes[1]));
    }

    private interface Work<T> {
        T in(Studio studio);
    }

    private <T> T inWindow(Project project, Work<T> work) throws InputFault {
        Stage[] stage = new Stage[1];
        Studio studio = PulseClock.onFx(() -> {
            Studio made = new Studio(new Studio.Setting(Language.ENGLISH, ThemeChoice.LIGHT, profile,
                    new Preferences(profile.preferences()), null, 1280, 800), project, Picture.NOBODY_ASKS, () -> { });
            stage[0] = new Stage();
            stage[0].setScene(made.scene());
            stage[0].show();
            return made;
        });
        Workspace workspace = studio.view().workspace();
        PulseClock.until(() -> workspace.training().session().get() != null);
        PulseClock.run(() -> {
            workspace.training().session().get().speed(0);
            workspace.training().play();
        });
        PulseClock.until(() -> workspace.training().frame().get().iteration() > 0);
        T result = work.in(studio);
        PulseClock.run(() -> {
            close(studio);
            stage[0].hide();
        });
        return result;
    }

    private static void close(Studio studio) {
        try {
            studio.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double updatesAlone(Project project) throws InputFault {
        try (TrainingSession session = new ProgramEngine(NumericsSettings.standard(), null, Budget.SHOWN).open(project)) {
            session.play();
            PulseClock.count(WARM_UP);
            long before = session.latest().iteration();
            long start = System.nanoTime();
            PulseClock.count(5);
            return (session.latest().iteration() - before) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double rate(Workspace workspace, double seconds) {
        PulseClock.count(WARM_UP);
        long before = workspace.training().frame().get().iteration();
        long start = System.nanoTime();
        PulseClock.count(seconds);
        return (workspace.training().frame().get().iteration() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** VmRSS in MB; the JVM's own count of committed memory where /proc does not exist. */
    private static double resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmRSS"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            return Runtime.getRuntime().totalMemory() / 1048576.0;
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static BenchRow row(String name, double value, String unit, Map<String, Double> figures) {
        BackendReport report = NumericsBootstrap.current().orElseGet(
                () -> NumericsBootstrap.choose(NumericsSettings.standard()));
        return new BenchRow(name, value, unit, report.threads(), "cpu", report.nativeBuild(), figures);
    }
}
