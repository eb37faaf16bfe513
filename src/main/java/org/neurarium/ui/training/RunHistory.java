package org.neurarium.ui.training;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.document.spec.ParamSpec;
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

    /** Those on the kind of data that is open and on what is asked about it: other losses lie on a scale of their own and say nothing about it. */
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
            String asked = asked(now.project().data());
            runs.setPredicate(run -> asked(run.project().data()).equals(asked));
        }
    }

    /** The kind of data, and the task where it has several: praise or blame, the next word. */
    private static String asked(DataSource data) {
        Object usual = DatasetCatalogue.find(data.kind()).stream().flatMap(d -> d.params().stream())
                .filter(p -> p.name().equals("task")).findFirst().map(ParamSpec::defaultValue).orElse("");
        return data.kind() + " " + data.settings().text("task", usual.toString());
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
            keep(session.project(), Curves.of(left.series()::get, Math.max(1, batches)));
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
            capturedAt = nanoTime.getAsLong();
        }
    }

    private void end() {
        if (settings != null) {
            keep(settings, captured);
        }
        captured = Curves.NONE;
        settings = null;
        capturedAt = 0;
    }

    private void keep(Project project, Curves curves) {
        if (curves.judged().size() >= 2) {
            all.add(0, new EarlierRun(++count, project, curves));
            if (all.size() > MOST) {
                all.remove(MOST);
            }
        }
    }
}
