package org.neurarium.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.train.MetricSink;
import org.neurarium.train.Metrics;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;

/** The benches that need no window: the real training session on fixed networks. */
final class TrainingBench {
    private static final int RUNS = 5;
    private static final long RUN_NANOS = 1_000_000_000L;
    private static final Duration SNAPSHOT = Duration.ofNanos(RUN_NANOS / 30);
    private static final int GRID = 100;
    private static final int WARM_UP_STEPS = 200;
    private static final int STEPS = 100;
    private static final int PIXELS = 784;
    private static final int ROWS = 640;
    private final CommandContext context;
    private final BackendReport backend;

    TrainingBench(CommandContext context, BackendReport backend) {
        this.context = context;
        this.backend = backend;
    }

    /** 2-4-2-1 and 2-8-8-1, tanh, batches of 10, watched 30 times a second. Updates per second. */
    BenchRow tiny() throws InputFault, RunFault {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("2-4-2-1", updatesPerSecond(4, 2));
        figures.put("2-8-8-1", updatesPerSecond(8, 8));
        return row("tiny-mlp", figures.get("2-4-2-1"), "updates/s", figures);
    }

    /** 784-256-256-10, ReLU, batches of 64, Adam, on made numbers. Milliseconds per update. */
    BenchRow mlp() throws InputFault, RunFault, IOException {
        Path file = Files.createTempFile("neurarium-bench", ".csv");
        try {
            writeTable(file, PIXELS);
            Project project = new Project("mlp",
                    new DataSource("csv", Settings.of("path", file.toString()), 0), dense("relu", 256, 256),
                    Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", 0.001)))
                            .withBatchSize(64).withEpochs(1_000_000), CanvasLayout.EMPTY);
            return row("mlp", stepMillis(project, Set.of()), "ms/step", Map.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A recurrent layer, the gates of one example watched 30 times a second. Milliseconds per update. */
    BenchRow recurrent(String name) throws InputFault, RunFault, IOException {
        Path file = Files.createTempFile("neurarium-bench", ".csv");
        try {
            writeTable(file, RecurrentBench.STEPS * RecurrentBench.FEATURES);
            return row(name, stepMillis(RecurrentBench.project(name, file), RecurrentBench.watched()), "ms/step", Map.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Self-attention, the weights of one example watched 30 times a second. Milliseconds per update. */
    BenchRow attention() throws InputFault, RunFault, IOException {
        Path file = Files.createTempFile("neurarium-bench", ".tsv");
        try {
            AttentionBench.write(file);
            return row("attention", stepMillis(AttentionBench.project(file), AttentionBench.watched()), "ms/step", Map.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Moments of a recorded run. Milliseconds, the worst of the medians. */
    BenchRow scrub(boolean whole) throws InputFault, RunFault, IOException {
        Map<String, Double> figures = new ScrubBench(context, whole).run();
        return row("scrub", Math.max(figures.get("xor median"), figures.get("lenet median")), "ms", figures);
    }

    /** A project that is measured by its update. Milliseconds. */
    BenchRow steps(String name, Project project) throws InputFault, RunFault {
        return row(name, stepMillis(project, Set.of()), "ms/step", Map.of());
    }

    private BenchRow row(String name, double value, String unit, Map<String, Double> figures) {
        return new BenchRow(name, value, unit, backend.threads(), backend.id(), backend.nativeBuild(), figures);
    }

    private double updatesPerSecond(int first, int second) throws InputFault, RunFault {
        Project project = new Project("tiny-mlp", new DataSource("circle", Settings.of("points", 200), 0.5),
                dense("tanh", first, second), Training.DEFAULT.withEpochs(10_000_000), CanvasLayout.EMPTY);
        try (TrainingSession session = TrainingRun.open(project, Sessions.Options.SHOWN, context)) {
            Set<Probe<?>> watched = Set.of(new BoundaryProbe("out", GRID, -1, 1), new WeightsProbe("h1"),
                    new WeightsProbe("h2"), new WeightsProbe("out"));
            session.watch(watched);
            session.play();
            measure(session);
            measure(session);
            double[] runs = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                runs[i] = measure(session);
            }
            return median(runs);
        }
    }

    /** Updates per second over a second in which the newest frame is taken 30 times. */
    private static double measure(TrainingSession session) {
        long start = System.nanoTime();
        long before = session.latest().iteration();
        while (System.nanoTime() - start < RUN_NANOS) {
            pause(session);
            session.latest();
        }
        return (session.latest().iteration() - before) * 1e9 / (System.nanoTime() - start);
    }

    private double stepMillis(Project project, Set<Probe<?>> watched) throws InputFault, RunFault {
        StepClock clock = new StepClock();
        try (TrainingSession session = TrainingRun.open(project, Sessions.Options.SHOWN.withSink(clock), context)) {
            session.watch(watched);
            session.play();
            while (clock.count < 2 * (WARM_UP_STEPS + RUNS * STEPS)) {
                pause(session);
                session.latest();
            }
        }
        double[] steps = clock.millis();
        double[] runs = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            int from = WARM_UP_STEPS + i * STEPS;
            runs[i] = median(Arrays.copyOfRange(steps, from, from + STEPS));
        }
        return median(runs);
    }

    private static void pause(TrainingSession session) {
        try {
            session.await(frame -> false, SNAPSHOT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Network dense(String activation, int first, int second) {
        return new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", first, "activation", activation)),
                new LayerNode("h2", "dense", Settings.of("units", second, "activation", activation)),
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "h1"), new Wire("h1", "h2"), new Wire("h2", "out")));
    }

    /** Rows of uniform numbers with a class of ten, all ten alike. */
    private static void writeTable(Path file, int columns) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int row = 0; row < ROWS; row++) {
                StringBuilder line = new StringBuilder();
                for (int pixel = 0; pixel < columns; pixel++) {
                    line.append(random.nextInt(1000) / 1000.0).append(',');
                }
                out.write(line.append('c').append(row % 10).append('\n').toString());
            }
        }
    }

    /** When each update ended; the time to look at whole epochs lies between two epochs and is left out. */
    private static final class StepClock implements MetricSink {
        private final long[] times = new long[1 << 16];
        private final boolean[] first = new boolean[1 << 16];
        private volatile int count;
        private int lastEpoch;

        @Override
        public void batch(long iteration, int epoch, double loss, double learningRate) {
            if (count < times.length) {
                times[count] = System.nanoTime();
                first[count] = epoch != lastEpoch;
                lastEpoch = epoch;
                count = count + 1;
            }
        }

        @Override
        public void epoch(Metrics metrics) {
            lastEpoch = -1;
        }

        double[] millis() {
            List<Double> millis = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                if (!first[i]) {
                    millis.add((times[i] - times[i - 1]) / 1e6);
                }
            }
            return millis.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
