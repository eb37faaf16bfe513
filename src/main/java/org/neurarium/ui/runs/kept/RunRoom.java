package org.neurarium.ui.runs.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.store.runs.RunKeeper;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.store.runs.RunStore;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.workspace.TrainingRoom;

/**
 * Keeps the runs of one window, and lists those of all. The store is opened when it is first needed, and all work on it
 * is done by one background thread, in order. JavaFX thread only.
 */
public final class RunRoom implements AutoCloseable {
    /** Runs that a guess of the time looks at. */
    private static final int PACES = 5;
    /** Seconds; shorter runs are no measure. */
    private static final double SHORT = 0.5;

    private final TrainingRoom training;
    private final BackgroundJobs jobs;
    private final StoreDoor door;
    private final RunKeeper keeper;
    private final Consumer<Exception> failed;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList(row -> new Observable[] {row.record()});
    private final Map<Long, RunRow> byId = new HashMap<>();
    private final Set<Long> hidden = new HashSet<>();
    private final ChangeListener<@Nullable TrainingSession> sessions = (o, before, now) -> left();
    private final ChangeListener<TrainingFrame> frames = (o, before, now) -> look(now);
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean reading;
    private boolean listed;

    /**
     * @param folder of the store
     * @param writer does one piece of work after the other
     * @param back the JavaFX thread
     * @param setAside told of a damaged file that was put aside
     * @param failed told why the store cannot be used
     */
    public RunRoom(Path folder, TrainingRoom training, Executor writer, Executor back, Consumer<Path> setAside,
                   Consumer<Exception> failed) {
        this.training = training;
        this.failed = failed;
        jobs = new BackgroundJobs(writer, back);
        door = new StoreDoor(folder, path -> back.execute(() -> setAside.accept(path)));
        keeper = new RunKeeper(door::open, writer, System::nanoTime, e -> back.execute(() -> failed.accept(e)), "");
        training.session().addListener(sessions);
        training.frame().addListener(frames);
    }

    /** Every run, newest first, as read last. */
    public ObservableList<RunRow> rows() {
        return rows;
    }

    /** Runs once the list was read. */
    public void whenListed(Runnable then) {
        if (listed) {
            then.run();
        } else {
            waiting.add(then);
            refresh();
        }
    }

    /**
     * Seconds that an epoch of a project like this took in the newest runs of sweeps: their median, of the same data and the
     * same kinds of layers; NaN where there was none. Other runs may have been paused or slowed down to be watched.
     */
    public double secondsPerEpoch(Project project) {
        double[] paces = rows.stream().map(RunRow::get).filter(r -> !r.sweep().isEmpty() && r.outcome().epochs() > 0 && r.outcome().seconds() > SHORT && alike(r.project(), project))
                .limit(PACES).mapToDouble(r -> r.outcome().seconds() / r.outcome().epochs()).sorted().toArray();
        return paces.length == 0 ? Double.NaN : paces[paces.length / 2];
    }

    private static boolean alike(Project one, Project other) {
        return one.data().equals(other.data()) && one.network().layers().stream().map(LayerNode::kind).toList()
                .equals(other.network().layers().stream().map(LayerNode::kind).toList());
    }

    /** Reads what is new, in the background; the runs of other windows and of the command line too. */
    public void refresh() {
        if (reading) {
            return;
        }
        reading = true;
        boolean first = !listed;
        long newest = rows.stream().mapToLong(RunRow::id).max().orElse(0);
        List<Long> growing = rows.stream().filter(r -> r.get().outcome().status() == RunStatus.RUNNING).map(RunRow::id).toList();
        jobs.run(() -> first ? Reading.all(door.open()) : Reading.changed(door.open(), newest, growing), this::take, e -> {
            reading = false;
            failed.accept(e);
            waiting.forEach(Runnable::run);
            waiting.clear();
        });
    }

    /** The curves of a run by name. */
    public void curves(RunRow row, Consumer<Map<String, MetricHistory.Series>> then) {
        long id = row.id();
        jobs.run(() -> door.open().curves(id), then, failed);
    }

    /** The weights of a run, where they were kept. */
    public void weights(RunRow row, Consumer<Optional<float[]>> then) {
        long id = row.id();
        jobs.run(() -> door.open().weights(id), then, failed);
    }

    public void note(RunRow row, String text) {
        RunRecord was = row.get();
        row.set(new RunRecord(was.id(), was.started(), was.project(), was.sweep(), text, was.parameters(), was.weights(),
                was.weightsAt(), was.outcome()));
        jobs.run(() -> {
            door.open().note(was.id(), text);
            return text;
        }, done -> { }, failed);
    }

    /** Takes runs from the list; they are gone for good only with {@link #delete}. */
    public void hide(Collection<RunRow> some) {
        some.forEach(row -> hidden.add(row.id()));
        rows.removeAll(some);
    }

    /** Puts hidden runs back. */
    public void show(Collection<RunRow> some) {
        some.forEach(row -> hidden.remove(row.id()));
        some.forEach(row -> rows.add(place(row.id()), row));
    }

    /** Deletes runs from the store. */
    public void delete(Collection<RunRow> some) {
        List<Long> ids = some.stream().map(RunRow::id).toList();
        ids.forEach(byId::remove);
        jobs.run(() -> {
            door.open().delete(ids);
            return ids;
        }, done -> { }, failed);
    }

    /** The run that this window trains now, with figures newer than the store's. */
    public void follow() {
        keeper.live().ifPresent(live -> {
            RunRow row = byId.get(live.id());
            if (row != null) {
                RunRecord was = row.get();
                row.set(new RunRecord(was.id(), was.started(), was.project(), was.sweep(), was.note(), was.parameters(),
                        was.weights(), was.weightsAt(), live.outcome()));
            } else if (listed && !hidden.contains(live.id())) {
                refresh();
            }
        });
    }

    /** Where the store comes from, for a sweep that keeps its runs itself. */
    public RunKeeper.Source store() {
        return door::open;
    }

    /** The run under way is written a last time; then the store is left, on the writer's thread. */
    @Override
    public void close() {
        training.session().removeListener(sessions);
        training.frame().removeListener(frames);
        keeper.leave();
        jobs.run(() -> {
            door.close();
            return door;
        }, done -> { }, e -> { });
    }

    /** A frame of the past is looked at, not trained. */
    private void look(TrainingFrame frame) {
        TrainingSession session = training.session().get();
        if (session != null && !frame.isPast()) {
            keeper.look(session, frame);
        }
    }

    private void left() {
        keeper.leave();
    }

    private void take(Reading read) {
        reading = false;
        listed = true;
        if (!read.changed().isEmpty() && rows.isEmpty()) {
            rows.setAll(read.changed().stream().filter(r -> !hidden.contains(r.id())).map(this::row).toList());
        } else {
            List<RunRow> fresh = new ArrayList<>();
            for (RunRecord record : read.changed()) {
                RunRow known = byId.get(record.id());
                if (known == null) {
                    fresh.add(row(record));
                } else {
                    known.set(record);
                }
            }
            rows.addAll(0, fresh);
            rows.removeIf(row -> !read.ids().contains(row.id()));
        }
        follow();
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private RunRow row(RunRecord record) {
        RunRow row = new RunRow(record);
        byId.put(record.id(), row);
        return row;
    }

    private int place(long id) {
        int place = 0;
        while (place < rows.size() && rows.get(place).id() > id) {
            place++;
        }
        return place;
    }

    /** What was read of the store. */
    private record Reading(List<RunRecord> changed, Set<Long> ids) {
        static Reading all(RunStore store) throws IOException {
            List<RunRecord> all = store.list();
            Set<Long> ids = new HashSet<>();
            all.forEach(r -> ids.add(r.id()));
            return new Reading(all, ids);
        }

        static Reading changed(RunStore store, long newest, Collection<Long> growing) throws IOException {
            List<RunRecord> changed = new ArrayList<>(store.newerThan(newest));
            changed.addAll(store.find(growing));
            return new Reading(changed, store.ids());
        }
    }
}
