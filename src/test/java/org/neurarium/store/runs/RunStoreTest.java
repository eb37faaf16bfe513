package org.neurarium.store.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.train.MetricHistory.Series;
import org.neurarium.train.Metrics;

class RunStoreTest {
    private static final Project PROJECT = new Project("첫 실행", new DataSource("xor", Settings.of("noise", 0.1), 0.5),
            Network.EMPTY.add(new LayerNode("in", "input", Settings.EMPTY)), Training.DEFAULT.withSeed(42), CanvasLayout.EMPTY);
    private static final RunOutcome OUTCOME = new RunOutcome(RunStatus.STOPPED, "user", 1.5, 3, 30,
            new Metrics(3, 30, 0.25, Double.NaN, 0.875, Double.NaN), 0.25, 3);

    @TempDir
    Path folder;

    @Test
    void aRunComesBackAsItWasWritten() throws IOException {
        Instant started = Instant.ofEpochMilli(1_700_000_000_123L);
        float[] weights = {1.5f, -0.25f, Float.MIN_VALUE, 3e38f};
        Series loss = new Series(new double[] {1, 2.5}, new float[] {0.1f, Float.NaN}, new float[] {0.2f, Float.NaN},
                new float[] {0.3f, Float.NaN});
        try (RunStore store = RunStore.open(folder)) {
            long id = store.begin(PROJECT, started, "rates", 4);
            store.save(id, OUTCOME, Map.of("batchLoss", loss), weights);
            store.note(id, "good one");
        }
        try (RunStore store = RunStore.open(folder)) {
            RunRecord run = store.list().get(0);
            assertEquals(PROJECT, run.project());
            assertEquals(started, run.started());
            assertEquals(OUTCOME, run.outcome());
            assertEquals("rates", run.sweep());
            assertEquals("good one", run.note());
            assertEquals(4, run.parameters());
            assertEquals(30, run.weightsAt());
            assertArrayEquals(weights, store.weights(run.id()).orElseThrow());
            Series read = store.curves(run.id()).get("batchLoss");
            assertArrayEquals(loss.x(), read.x());
            assertArrayEquals(loss.min(), read.min());
            assertArrayEquals(loss.mean(), read.mean());
            assertArrayEquals(loss.max(), read.max());
        }
    }

    @Test
    void savingAgainReplacesFiguresAndKeepsWeights() throws IOException {
        try (RunStore store = RunStore.open(folder)) {
            long id = store.begin(PROJECT, Instant.now(), "", 1);
            Series two = new Series(new double[] {1, 2}, new float[2], new float[2], new float[2]);
            Series one = new Series(new double[] {9}, new float[1], new float[1], new float[1]);
            store.save(id, OUTCOME, Map.of("trainLoss", two), new float[] {7});
            store.save(id, OUTCOME.with(RunStatus.FINISHED), Map.of("trainLoss", one), null);
            assertEquals(RunStatus.FINISHED, store.list().get(0).outcome().status());
            assertArrayEquals(new double[] {9}, store.curves(id).get("trainLoss").x());
            assertArrayEquals(new float[] {7}, store.weights(id).orElseThrow());
            store.delete(List.of(id));
            assertTrue(store.list().isEmpty());
            assertTrue(store.curves(id).isEmpty(), "points go with their run");
            assertTrue(store.weights(id).isEmpty());
        }
    }

    @Test
    void twoWindowsWriteAtOnce() throws Exception {
        int each = 20;
        try (RunStore one = RunStore.open(folder); RunStore two = RunStore.open(folder)) {
            Thread other = new Thread(() -> write(two, each));
            other.start();
            write(one, each);
            other.join();
            assertEquals(2 * each, one.list().size());
            assertEquals(2 * each, one.list().stream().mapToLong(RunRecord::id).distinct().count());
        }
    }

    private static void write(RunStore store, int runs) {
        try {
            for (int i = 0; i < runs; i++) {
                store.save(store.begin(PROJECT, Instant.now(), "", 0), OUTCOME, Map.of(), null);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatIsNoStoreIsSetAside() throws IOException {
        Files.writeString(folder.resolve("kept.sqlite"), "no database at all, ".repeat(500));
        try (RunStore store = RunStore.open(folder)) {
            assertTrue(store.list().isEmpty());
            Path aside = store.setAside().orElseThrow();
            assertTrue(Files.readString(aside).startsWith("no database"), "nothing is lost");
        }
        try (RunStore again = RunStore.open(folder)) {
            assertTrue(again.setAside().isEmpty());
        }
    }

    @Test
    void aNewerStoreIsLeftAlone() throws Exception {
        RunStore.open(folder).close();
        sql("PRAGMA user_version = 99");
        assertTrue(assertThrows(IOException.class, () -> RunStore.open(folder)).getMessage().contains("newer"));
        assertFalse(Files.list(folder).anyMatch(f -> f.getFileName().toString().contains("damaged")));
    }

    @Test
    void aRunWhoseProcessIsGoneWasInterrupted() throws Exception {
        try (RunStore store = RunStore.open(folder)) {
            store.begin(PROJECT, Instant.now(), "", 0);
            store.begin(PROJECT, Instant.now(), "", 0);
        }
        sql("UPDATE run SET process_started = process_started - 5000 WHERE id = 1"); // the number, used by another process since
        try (RunStore store = RunStore.open(folder)) {
            assertEquals(List.of(RunStatus.RUNNING, RunStatus.INTERRUPTED),
                    store.list().stream().map(r -> r.outcome().status()).toList());
        }
    }

    private void sql(String text) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kept.sqlite"));
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** Damage that does not show in the first page. */
    @Test
    void damageInTheMiddleKeepsTheRunsThatCanBeRead() throws Exception {
        try (RunStore store = RunStore.open(folder)) {
            Series curve = new Series(new double[] {1, 2}, new float[2], new float[2], new float[2]);
            for (int i = 0; i < 60; i++) {
                store.save(store.begin(PROJECT, Instant.now(), "", 1), OUTCOME, Map.of("trainLoss", curve), new float[300]);
            }
        }
        Path file = folder.resolve("kept.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        int page = 4096;
        java.util.Arrays.fill(bytes, bytes.length / page / 2 * page, (bytes.length / page / 2 + 1) * page, (byte) 0x5A);
        Files.write(file, bytes);
        java.util.List<Path> told = new java.util.ArrayList<>();
        try (RunStore store = RunStore.open(folder)) {
            store.onSetAside(told::add);
            for (RunRecord run : store.list()) {
                store.curves(run.id());
            }
            assertEquals(1, told.size());
            assertArrayEquals(bytes, Files.readAllBytes(told.get(0)), "the damaged file is kept");
            int left = store.list().size();
            assertTrue(left > 20 && left < 60, "read from both ends: " + left);
            store.begin(PROJECT, Instant.now(), "", 1);
            assertEquals(left + 1, store.list().size(), "and it goes on");
        }
    }

    @Test
    void aStoreWithOtherTablesIsSetAside() throws Exception {
        for (String odd : List.of("CREATE TABLE run (id INTEGER)", "CREATE VIEW run AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n",
                "CREATE TABLE run (id INTEGER); PRAGMA user_version = 1")) {
            for (String each : odd.split("; ")) {
                sql(each);
            }
            try (RunStore store = RunStore.open(folder)) {
                assertTrue(store.setAside().isPresent(), odd);
                assertEquals(List.of(), store.list());
            }
            Files.delete(folder.resolve("kept.sqlite"));
        }
    }

    @Test
    void aRunThatSaysNonsenseIsLeftOutAndTheOthersAreNot() throws Exception {
        try (RunStore store = RunStore.open(folder)) {
            for (int i = 0; i < 3; i++) {
                store.save(store.begin(PROJECT, Instant.now(), "", 1), OUTCOME, Map.of(), null);
            }
        }
        sql("UPDATE run SET status = 'ASLEEP' WHERE id = 1");
        sql("UPDATE run SET project = '{\"colour\": 1}' WHERE id = 2");
        try (RunStore store = RunStore.open(folder)) {
            assertEquals(List.of(3L), store.list().stream().map(RunRecord::id).toList());
        }
    }

    /** As on a full disk: SQLite may not make the file any larger. */
    @Test
    void aFullDiskLosesNothingThatWasWritten() throws Exception {
        try (RunStore store = RunStore.open(folder)) {
            long first = store.begin(PROJECT, Instant.now(), "", 1);
            store.save(first, OUTCOME, Map.of(), null);
            var field = RunStore.class.getDeclaredField("connection");
            field.setAccessible(true);
            try (var sql = ((java.sql.Connection) field.get(store)).createStatement()) {
                sql.execute("PRAGMA max_page_count = 8");
                IOException full = assertThrows(IOException.class, () -> store.save(first, OUTCOME, Map.of(), noise(200_000)));
                assertTrue(full.getMessage().contains("full"), full.getMessage());
                assertEquals(OUTCOME, store.list().get(0).outcome());
                sql.execute("PRAGMA max_page_count = 1000000");
            }
            store.save(first, OUTCOME, Map.of(), noise(200_000));
            assertEquals(200_000, store.weights(first).orElseThrow().length, "once there is room it goes on");
        }
    }

    private static float[] noise(int count) {
        float[] all = new float[count];
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < count; i++) {
            all[i] = random.nextFloat();
        }
        return all;
    }
}
