package org.neurarium.ui.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edits;
import org.neurarium.document.spec.Fix;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.diagnosis.Checkup;
import org.neurarium.train.diagnosis.Diagnosis;
import org.neurarium.train.diagnosis.Finding;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.workspace.DataNames;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/**
 * Hints on the training in progress. A hint goes only when three readings in a row no longer give it, so that nothing blinks;
 * all go with the run they are about.
 */
final class HintsViewModel implements AutoCloseable {
    private static final int MISSES = 3;

    private final Workspace workspace;
    private final TrainingRoom room;
    private final SilencedHints silenced;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final ChangeListener<@Nullable TrainingSession> opened = (o, before, now) -> opened(now);
    private final ChangeListener<TrainingFrame> frames = (o, before, now) -> look(now);
    private final ChangeListener<Object> drawn = (o, before, now) -> show();
    private @Nullable Checkup checkup;
    private long newest;

    /** A hint, and how many readings have passed without it. */
    private record Standing(Finding finding, int misses) {
    }

    /** @param clock nanoseconds */
    HintsViewModel(Workspace workspace, SilencedHints silenced, LongSupplier clock) {
        this.workspace = workspace;
        this.room = workspace.training();
        this.silenced = silenced;
        this.clock = clock;
        room.session().addListener(opened);
        room.frame().addListener(frames);
        workspace.analysis().addListener(drawn);
        workspace.project().addListener(drawn);
        opened(room.session().get());
    }

    /** What columns and classes of the data are called. */
    DataNames names(Texts texts) {
        return new DataNames(workspace, texts);
    }

    /** What is to be said, causes first. */
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /** Whether training begins anew with this change. */
    boolean restarts(Fix fix) {
        return room.restarts(fix.edit().apply(workspace.project().get()));
    }

    /** One undoable edit; what ran goes on, from the start where it must. */
    void apply(Fix fix) {
        boolean play = room.isRunning() && restarts(fix);
        workspace.apply(Edits.fix(fix));
        if (play) {
            room.play();
        }
    }

    /** Points at the layer that a hint is about. */
    void select(Finding finding) {
        if (!finding.problem().node().isEmpty()) {
            workspace.selection().select(List.of(finding.problem().node()));
        }
    }

    void silence(Finding finding) {
        silenced.add(workspace.project().get().name(), finding.rule());
        show();
    }

    @Override
    public void close() {
        room.watch(this, Set.of());
        room.session().removeListener(opened);
        room.frame().removeListener(frames);
        workspace.analysis().removeListener(drawn);
        workspace.project().removeListener(drawn);
    }

    private void opened(@Nullable TrainingSession session) {
        checkup = session == null ? null : new Checkup(session.project());
        standing.clear();
        newest = 0;
        ask();
        show();
    }

    private void look(TrainingFrame frame) {
        TrainingSession session = room.session().get();
        Checkup present = checkup;
        if (session == null || present == null) {
            return;
        }
        if (!frame.isPast() && frame.iteration() < newest) { // reset: another run
            standing.clear();
            show();
        }
        newest = frame.isPast() ? newest : frame.iteration();
        if (present.look(frame, clock.getAsLong())) {
            update(Diagnosis.of(present.seen(session.history())));
        }
        ask();
    }

    private void update(List<Finding> found) {
        standing.replaceAll((key, s) -> new Standing(s.finding(), s.misses() + 1));
        found.forEach(f -> standing.put(f.rule() + " " + f.problem().node(), new Standing(f, 0)));
        standing.values().removeIf(s -> s.misses() >= MISSES);
        show();
    }

    private void ask() {
        Checkup present = checkup;
        room.watch(this, present == null ? Set.of() : present.asked());
    }

    private void show() {
        Project project = workspace.project().get();
        List<Finding> all = Stream.concat(Diagnosis.ofDrawing(workspace.analysis().get()).stream(),
                standing.values().stream().map(Standing::finding))
                .filter(f -> !silenced.contains(project.name(), f.rule())).toList();
        findings.set(all);
    }
}
