package org.neurarium.ui.training;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edit;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.Workspace;

/** The curves of the run and of earlier ones, read from the session's history only when it changed. */
final class ChartsViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final RunHistory history;
    private final BooleanProperty logY = new SimpleBooleanProperty();
    private final BooleanProperty logX = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable EarlierRun> highlighted = new SimpleObjectProperty<>();
    private Curves curves = Curves.NONE;
    private @Nullable TrainingSession read;
    private long revision = -1;
    private int points;
    private double marked = Double.NaN;

    ChartsViewModel(Workspace workspace, LongSupplier nanoTime) {
        this.workspace = workspace;
        history = new RunHistory(workspace.training(), nanoTime);
    }

    BooleanProperty logY() {
        return logY;
    }

    BooleanProperty logX() {
        return logX;
    }

    /** The earlier run being pointed at, if any. */
    ObjectProperty<@Nullable EarlierRun> highlighted() {
        return highlighted;
    }

    /** Newest first. */
    ObservableList<EarlierRun> runs() {
        return history.runs();
    }

    Curves curves() {
        return curves;
    }

    /** Reads the curves anew if there is anything new; whether there was. */
    boolean update(int mostPoints) {
        TrainingSession session = workspace.training().session().get();
        if (session == null) {
            boolean changed = !curves.isEmpty();
            curves = Curves.NONE;
            read = null;
            return changed;
        }
        long now = session.history().revision();
        boolean moved = Double.compare(marked, pastAt()) != 0;
        marked = pastAt();
        if (session == read && now == revision && mostPoints == points) {
            return moved;
        }
        read = session;
        revision = now;
        points = mostPoints;
        curves = Curves.read(session.history(), batches(), mostPoints);
        return true;
    }

    /** Where the network is shown while that is the past, in epochs; NaN at the present. */
    double pastAt() {
        TrainingFrame frame = workspace.training().frame().get();
        return frame.isPast() ? (double) frame.iteration() / batches() : Double.NaN;
    }

    /** Updates per epoch. */
    int batches() {
        return Math.max(1, workspace.training().frame().get().batches());
    }

    /** Accuracy of guessing; NaN for a regression. */
    double chance() {
        Examples examples = workspace.examples().get();
        return examples == null || !examples.isClassification() ? Double.NaN : 1.0 / examples.classes().size();
    }

    /** Brings network, data and training settings of an earlier run back, as one undoable edit. */
    void restore(EarlierRun run) {
        workspace.apply(Edit.of("training.edit.restoreRun", now -> {
            Project then = run.project();
            return then.withName(now.name());
        }));
    }

    void forgetRuns() {
        history.forget();
    }

    @Override
    public void close() {
        history.close();
    }
}
