package org.neurarium.ui.training;

import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.TrainingRoom;

/** Keeps the curves of earlier runs. A run ends when it is reset or when another session takes its place. */
final class RunHistory implements AutoCloseable {
    /** How many earlier runs are kept. */
    static final int MOST = 8;
    private static final int POINTS = 300;
    private static final long CAPTURE_NANOS = 500_000_000L;

    private final TrainingRoom room;
    private final LongSupplier nanoTime;
    private final ObservableList<EarlierRun> runs = FXCollections.observableArrayList();
    private final ChangeListener<TrainingFrame> frames = (o, before, now) -> frame(before, now);
    private final ChangeListener<@Nullable TrainingSession> sessions = (o, before, now) -> session(before);
    private Curves captured = Curves.NONE;
    private @Nullable Project settings;
    private long capturedAt;
    private int batches = 1;
    private int count;

    RunHistory(TrainingRoom room, LongSupplier nanoTime) {
        this.room = room;
        this.nanoTime = nanoTime;
        room.session().addListener(sessions);
        room.frame().addListener(frames);
    }

    ObservableList<EarlierRun> runs() {
        return runs;
    }

    void forget() {
        runs.clear();
    }

    @Override
    public void close() {
        room.session().removeListener(sessions);
        room.frame().removeListener(frames);
    }

    private void frame(TrainingFrame before, TrainingFrame now) {
        if (now.iteration() == 0 && before.iteration() > 0) {
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
    }

    private void capture(@Nullable TrainingSession session) {
        if (session == null) {
            return;
        }
        Curves now = Curves.read(session.history(), batches, POINTS);
        if (!now.isEmpty()) {
            captured = now;
            settings = session.project();
            capturedAt = nanoTime.getAsLong();
        }
    }

    private void end() {
        if (settings != null && captured.judged().size() >= 2) {
            runs.add(0, new EarlierRun(++count, settings, captured));
            if (runs.size() > MOST) {
                runs.remove(MOST);
            }
        }
        captured = Curves.NONE;
        settings = null;
        capturedAt = 0;
    }
}
