package org.neurarium.store.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.Metrics;

/** A process that is killed in the middle of keeping its run harms no other, and its run says what became of it. */
class KilledWhileKeepingTest {
    private static final Project OTHER = new Project("other", new DataSource("xor", Settings.EMPTY, 0.5), Network.EMPTY,
            Training.DEFAULT, CanvasLayout.EMPTY);
    private static final MetricHistory.Series CURVE = new MetricHistory.Series(new double[] {1, 2}, new float[] {1, 2},
            new float[] {3, 4}, new float[] {5, 6});

    @TempDir
    Path folder;

    @Test
    void itsRunReadsAsInterruptedAndNothingElseIsTouched() throws Exception {
        RunOutcome done = new RunOutcome(RunStatus.FINISHED, "epochs", 2, 5, 50, new Metrics(5, 50, 0.5, 0.6, 0.7, 0.8), 0.6, 5);
        float[] weights = {1, -2, 3};
        try (RunStore store = RunStore.open(folder)) {
            store.save(store.begin(OTHER, Instant.EPOCH, "", 3), done, Map.of("trainLoss", CURVE), weights);
        }
        killWhileKeeping();
        try (RunStore store = RunStore.open(folder)) {
            assertTrue(store.setAside().isEmpty(), "the file is whole");
            List<RunRecord> runs = store.list();
            assertEquals(List.of("endless", "other"), runs.stream().map(r -> r.project().name()).toList());
            assertEquals(RunStatus.INTERRUPTED, runs.get(0).outcome().status());
            assertTrue(runs.get(0).outcome().iterations() >= RunKeeper.FEWEST_UPDATES);
            assertFalse(store.curves(runs.get(0).id()).isEmpty());
            assertEquals(3, store.weights(runs.get(0).id()).orElseThrow().length, "two inputs and a bias");
            assertEquals(done, runs.get(1).outcome());
            assertArrayEquals(weights, store.weights(runs.get(1).id()).orElseThrow());
            assertArrayEquals(CURVE.mean(), store.curves(runs.get(1).id()).get("trainLoss").mean());
        }
    }

    private void killWhileKeeping() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
                KeptUntilKilled.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("kept")) {
                line = said.readLine();
            }
            assertEquals("kept", line);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What this test itself runs from, however it was started. */
    private static String classPath() {
        if (KilledWhileKeepingTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(System.getProperty("path.separator")));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
