package org.neurarium.store.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.train.MetricHistory;

/** The file of runs. Thread-safe; several processes may have it open. */
public final class RunStore implements AutoCloseable {
    private static final String FILE = "kept.sqlite";
    /** All of a run but its weights, which may be megabytes. */
    static final String COLUMNS = "SELECT id, started, project, sweep, note, parameters, status, stopped_by, seconds,"
            + " epochs, iterations, last_epoch, last_iteration, train_loss, validation_loss, train_accuracy,"
            + " validation_accuracy, best_loss, best_epoch, weights_at, typeof(weights) <> 'null' AS kept FROM run";

    private final Path folder;
    private Connection connection;
    private @Nullable Path setAside;
    private Consumer<Path> onSetAside = aside -> { };

    private RunStore(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Opens the store, making it if need be. A file that cannot be read is set aside and a new one begun with what could still
     * be read of it, now or whenever damage shows; runs whose process is gone are noted as interrupted.
     *
     * @param folder the folder of runs in the user's folder
     * @throws IOException if the folder cannot be written, or the file is of a newer version of the program
     */
    public static RunStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        RunStore store;
        try {
            store = new RunStore(folder, RunTables.open(folder.resolve(FILE)));
        } catch (SQLException damaged) {
            if (!RunTables.isDamage(damaged)) {
                throw new IOException(damaged.getMessage(), damaged);
            }
            Path aside = moveAway(folder);
            store = new RunStore(folder, anew(folder, aside));
            store.setAside = aside;
        }
        store.noteInterrupted();
        return store;
    }

    private static Path moveAway(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Path aside = folder.resolve("kept-damaged-" + Instant.now().toEpochMilli() + ".sqlite");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        for (String beside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(FILE + beside));
        }
        return aside;
    }

    private static Connection anew(Path folder, Path damaged) throws IOException {
        try {
            Connection fresh = RunTables.open(folder.resolve(FILE));
            RunTables.salvage(damaged, fresh);
            return fresh;
        } catch (SQLException again) {
            throw new IOException(again.getMessage(), again);
        }
    }

    /** The damaged file that was put aside, if there was one. */
    public synchronized Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** @param told of the damaged file when one is put aside, or at once if that was done already */
    public synchronized void onSetAside(Consumer<Path> told) {
        onSetAside = told;
        setAside().ifPresent(told);
    }

    /** Damage that shows only now. */
    private void rebuild() throws IOException {
        try {
            connection.close();
        } catch (SQLException closed) {
            System.getLogger(RunStore.class.getName()).log(System.Logger.Level.DEBUG, "not closed", closed);
        }
        Path aside = moveAway(folder);
        connection = anew(folder, aside);
        setAside = aside;
        onSetAside.accept(aside);
    }

    /**
     * Notes that a run began, in this process.
     *
     * @param sweep the sweep it belongs to; empty for a run of its own
     * @return its number
     */
    public synchronized long begin(Project project, Instant started, String sweep, long parameters) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        return write("INSERT INTO run(started, project, sweep, parameters, process, process_started, status)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'RUNNING')", sql -> {
            sql.setLong(1, started.toEpochMilli());
            sql.setString(2, ProjectJson.write(project));
            sql.setString(3, sweep);
            sql.setLong(4, parameters);
            sql.setLong(5, process.pid());
            sql.setLong(6, startOf(process));
            sql.executeUpdate();
            try (ResultSet keys = sql.getGeneratedKeys()) {
                return keys.getLong(1);
            }
        });
    }

    /** Replaces a run's figures and curves by newer ones; weights stay as they were if none are given. */
    public synchronized void save(long run, RunOutcome outcome, Map<String, MetricHistory.Series> curves,
                                  float @Nullable [] weights) throws IOException {
        byte[] packed = weights == null ? null : PackedWeights.pack(weights);
        transaction(() -> {
            try (PreparedStatement sql = connection.prepareStatement(RunRows.UPDATE)) {
                RunRows.write(sql, run, outcome, packed);
            }
            try (PreparedStatement sql = connection.prepareStatement("DELETE FROM point WHERE run = ?")) {
                sql.setLong(1, run);
                sql.executeUpdate();
            }
            RunRows.write(connection, run, curves);
        });
    }

    /** All runs, newest first. A run whose project cannot be read any more is left out. */
    public synchronized List<RunRecord> list() throws IOException {
        return write(COLUMNS + " ORDER BY id DESC", RunStore::records);
    }

    /** Runs newer than a number, newest first: what was begun since the list was read. */
    public synchronized List<RunRecord> newerThan(long run) throws IOException {
        return write(COLUMNS + " WHERE id > ? ORDER BY id DESC", sql -> {
            sql.setLong(1, run);
            return records(sql);
        });
    }

    /** Some runs, in any order; those that do not exist are left out. */
    public synchronized List<RunRecord> find(Collection<Long> runs) throws IOException {
        List<RunRecord> found = new ArrayList<>();
        for (long run : runs) {
            found.addAll(write(COLUMNS + " WHERE id = ?", sql -> {
                sql.setLong(1, run);
                return records(sql);
            }));
        }
        return found;
    }

    /** The numbers of all runs. */
    public synchronized Set<Long> ids() throws IOException {
        return write("SELECT id FROM run", sql -> {
            Set<Long> ids = new HashSet<>();
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    private static List<RunRecord> records(PreparedStatement sql) throws SQLException {
        List<RunRecord> runs = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                RunRows.read(rows).ifPresent(runs::add);
            }
        }
        return runs;
    }

    /** A run's curves by name, as {@link MetricHistory} names them; empty for an unknown run. */
    public synchronized Map<String, MetricHistory.Series> curves(long run) throws IOException {
        return write(RunTables.POINTS, sql -> {
            sql.setLong(1, run);
            try (ResultSet rows = sql.executeQuery()) {
                return RunRows.curves(rows);
            }
        });
    }

    /** A run's weights in DL4J's flattened order, if they were few enough to be kept. */
    public synchronized Optional<float[]> weights(long run) throws IOException {
        byte[] packed = write("SELECT weights FROM run WHERE id = ?", sql -> {
            sql.setLong(1, run);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.<byte[]>empty();
            }
        }).orElse(null);
        return packed == null ? Optional.empty() : Optional.of(PackedWeights.unpack(packed));
    }

    /** Writes beside a run what a person wants to remember. */
    public synchronized void note(long run, String text) throws IOException {
        write("UPDATE run SET note = ? WHERE id = ?", sql -> {
            sql.setString(1, text);
            sql.setLong(2, run);
            return sql.executeUpdate();
        });
    }

    public synchronized void delete(Collection<Long> runs) throws IOException {
        for (long run : runs) {
            write("DELETE FROM run WHERE id = ?", sql -> {
                sql.setLong(1, run);
                return sql.executeUpdate();
            });
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A process is known by number and start, since numbers are used again. */
    private void noteInterrupted() throws IOException {
        Map<Long, long[]> running = write("SELECT id, process, process_started FROM run WHERE status = 'RUNNING'", sql -> {
            Map<Long, long[]> found = new LinkedHashMap<>();
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), new long[] {rows.getLong(2), rows.getLong(3)});
                }
            }
            return found;
        });
        for (Map.Entry<Long, long[]> run : running.entrySet()) {
            boolean lives = ProcessHandle.of(run.getValue()[0]).filter(p -> startOf(p) == run.getValue()[1]).isPresent();
            if (!lives) {
                write("UPDATE run SET status = 'INTERRUPTED' WHERE id = ?", sql -> {
                    sql.setLong(1, run.getKey());
                    return sql.executeUpdate();
                });
            }
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private interface Statement<T> {
        T run(PreparedStatement sql) throws SQLException;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private <T> T write(String text, Statement<T> work) throws IOException {
        try {
            return once(text, work);
        } catch (SQLException damaged) {
            if (!RunTables.isDamage(damaged)) {
                throw new IOException(damaged.getMessage(), damaged);
            }
            rebuild();
        }
        try {
            return once(text, work);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private <T> T once(String text, Statement<T> work) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(text, java.sql.Statement.RETURN_GENERATED_KEYS)) {
            return work.run(sql);
        }
    }

    private void transaction(Work work) throws IOException {
        try {
            whole(work);
        } catch (SQLException damaged) {
            if (!RunTables.isDamage(damaged)) {
                throw new IOException(damaged.getMessage(), damaged);
            }
            rebuild();
            try {
                whole(work);
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    private void whole(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            quietly(connection::rollback);
            quietly(() -> connection.setAutoCommit(true));
            throw e;
        }
    }

    /** A full disk has ended the transaction already, and the complaint about that is not to hide the reason. */
    private static void quietly(Work work) {
        try {
            work.run();
        } catch (SQLException ended) {
            System.getLogger(RunStore.class.getName()).log(System.Logger.Level.DEBUG, "no transaction", ended);
        }
    }
}
