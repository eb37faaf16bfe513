package org.neurarium.ui.viz.results;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.DataSource;
import org.neurarium.train.Decoding;
import org.neurarium.train.Decoding.LengthScore;
import org.neurarium.train.Evaluation;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.Workspace;

/**
 * How often an encoder–decoder writes the whole answer rightly, by the length of what it read. Asked in the background after
 * each epoch and wherever training stands; of held-out examples, or of learned ones where none are held out. The scores of
 * the network that learned from the same data before stay beside the new ones.
 */
final class LengthsViewModel implements AutoCloseable {
    /** Examples asked at most; training waits for them. */
    static final int MOST_ASKED = 400;

    private final Workspace workspace;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final InvalidationListener ask = o -> ask();
    private List<LengthScore> scores = List.of();
    private List<LengthScore> before = List.of();
    private @Nullable DataSource data;
    private @Nullable TrainingSession asked;
    private int epoch = -1;
    private long iteration = -1;
    private boolean asking;

    LengthsViewModel(Workspace workspace) {
        this.workspace = workspace;
        active.addListener(ask);
        workspace.training().frame().addListener(ask);
        workspace.training().session().addListener(ask);
    }

    BooleanProperty active() {
        return active;
    }

    /** Grows with everything that is to be drawn anew. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Shortest first; empty before the first answer, and for a network that writes nothing. */
    List<LengthScore> scores() {
        return scores;
    }

    /** Those of the network before. */
    List<LengthScore> before() {
        return before;
    }

    /** Whether the network writes. */
    boolean writes() {
        TrainingSession session = workspace.training().session().get();
        return session != null && new Decoding(session).hasDecoder();
    }

    @Override
    public void close() {
        active.set(false);
        workspace.training().frame().removeListener(ask);
        workspace.training().session().removeListener(ask);
    }

    private void ask() {
        TrainingSession session = workspace.training().session().get();
        if (!active.get() || session == null || asking) {
            return;
        }
        if (session != asked) {
            opened(session);
        }
        TrainingFrame now = workspace.training().frame().get();
        boolean stands = !workspace.training().isRunning() && now.iteration() != iteration;
        if (!writes() || now.epoch() == epoch && !stands) {
            return;
        }
        asking = true;
        epoch = now.epoch();
        iteration = now.iteration();
        Evaluation.Part part = session.project().data().validationSplit() > 0 ? Evaluation.Part.VALIDATION : Evaluation.Part.TRAIN;
        workspace.jobs().run(() -> new Decoding(session).byLength(part, MOST_ASKED), found -> show(session, found),
                failure -> show(session, scores));
    }

    private void opened(TrainingSession session) {
        boolean same = session.project().data().equals(data);
        before = !same ? List.of() : scores.stream().anyMatch(s -> s.right() > 0) ? scores : before;
        scores = List.of();
        data = session.project().data();
        asked = session;
        epoch = -1;
        iteration = -1;
        changes.set(changes.get() + 1);
    }

    private void show(TrainingSession session, List<LengthScore> found) {
        asking = false;
        if (session == asked) {
            scores = found;
            changes.set(changes.get() + 1);
        }
        ask();
    }
}
