package org.neurarium.ui.training;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.TrainingRoom;

/** Keeps the curves of earlier runs. A run ends when it is reset, when another session takes its
 * place, or when it goes on from an earlier point. */
final class RunHistory implements AutoCloseable {
    /** How many earlier runs are kept. */
    static final int MOST = 8;
    private static final int POINTS = 300;
    private static final long CAPTURE_NANOS = 500_000_000L;

    private final TrainingRoom room;
    private final LongSupplier nanoTime;
    private final ObservableList<EarlierRun> all = FXCollections.observableArrayList();
    private final FilteredList<EarlierRun> runs = new FilteredList<>(all);
    private final ChangeListener<TrainingFrame> frames = (o, before, now) -> frame(before, now);
    private final ChangeListener<@Nullable TrainingSession> sessions = (o, before, now) -> session(before);
    private Curves captured = Curves.NONE;
    private @Nullable Project settings;
    private @Nullable LossScale scale;
    private long capturedAt;
    private int batches = 1;
    private int count;
    private int lines;

    RunHistory(TrainingRoom room, LongSupplier nanoTime) {
        this.room = room;
        this.nanoTime = nanoTime;
        room.session().addListener(sessions);
        room.frame().addListener(frames);
    }

    /** Those whose losses can be compared with the present run's. */
    ObservableList<EarlierRun> runs() {
        return runs;
    }

    void forget() {
        all.removeAll(List.copyOf(runs));
    }

    @Override
    public void close() {
        room.session().removeListener(sessions);
        room.frame().removeListener(frames);
    }

    private void frame(TrainingFrame before, TrainingFrame now) {
        setAside(room.session().get());
        if (now.newest() == 0 && before.newest() > 0) {
            end();
        } else if (now.iteration() > 0 && (capturedAt == 0 || now.state() != before.state()
                || nanoTime.getAsLong() - capturedAt > CAPTURE_NANOS)) {
            batches = now.batches();
            capture(room.session().get());
        }
    }

    /** The frame of a session that is replaced is dropped after it, so its history can still be read here. */
    private void session(@Nullable TrainingSession before) {
        if (before != null && capturedAt != 0) {
            capture(before);
        }
        end();
        TrainingSession now = room.session().get();
        if (now != null) {
            LossScale present = LossScale.of(now);
            runs.setPredicate(run -> run.scale().equals(present));
        }
    }

    /** What a run left when it went on from an earlier point is an earlier run, too. */
    private void setAside(@Nullable TrainingSession session) {
        if (session == null || session.history().abandoned().isEmpty()) {
            lines = 0;
            return;
        }
        MetricHistory.Abandoned left = session.history().abandoned().get();
        if (left.number() > lines) {
            lines = left.number();
            keep(session.project(), LossScale.of(session), Curves.of(left.series()::get, Math.max(1, batches)));
        }
    }

    private void capture(@Nullable TrainingSession session) {
        if (session == null) {
            return;
        }
        Curves now = Curves.read(session.history(), batches, POINTS);
        if (!now.isEmpty()) {
            captured = now;
            settings = session.project();
            scale = LossScale.of(session);
            capturedAt = nanoTime.getAsLong();
        }
    }

    private void end() {
        if (settings != null && scale != null) {
            keep(settings, scale, captured);
        }
        captured = Curves.NONE;
        settings = null;
        scale = null;
        capturedAt = 0;
    }

    private void keep(Project project, LossScale scale, Curves curves) {
        if (curves.judged().size() >= 2) {
            all.add(0, new EarlierRun(++count, project, scale, curves));
            if (all.size() > MOST) {
                all.remove(MOST);
            }
        }
    }
}
