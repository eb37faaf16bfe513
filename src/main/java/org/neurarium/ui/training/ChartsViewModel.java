package org.neurarium.ui.training;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.GradientNormProbe;
import org.neurarium.ui.workspace.Workspace;

/** The curves of the run and of earlier ones, read from the session's history only when it changed. */
final class ChartsViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final RunHistory history;
    private final ChartOptions options;
    private final PlainMethods plainMethods;
    private final InvalidationListener changed = o -> follow();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper levels = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable EarlierRun> highlighted = new SimpleObjectProperty<>();
    private Curves curves = Curves.NONE;
    private @Nullable TrainingSession read;
    private long revision = -1;
    private int points;
    private double marked = Double.NaN;

    ChartsViewModel(Workspace workspace, ChartOptions options, LongSupplier nanoTime) {
        this.workspace = workspace;
        this.options = options;
        plainMethods = new PlainMethods(workspace.jobs(), () -> levels.set(levels.get() + 1));
        history = new RunHistory(workspace.training(), nanoTime);
        active.addListener(changed);
        options.norm().addListener(changed);
        options.plain().addListener(changed);
        workspace.subject().data().addListener(changed);
    }

    /** Whether it is on screen; nothing is computed for a view that is not. */
    BooleanProperty active() {
        return active;
    }

    ChartOptions options() {
        return options;
    }

    /** The lanes that there is something for and that are wanted. */
    Set<LaneKind> lanes() {
        Set<LaneKind> lanes = EnumSet.of(LaneKind.LOSS);
        if (curves.hasAccuracy()) {
            lanes.add(LaneKind.ACCURACY);
        }
        if (options.norm().get()) {
            lanes.add(LaneKind.GRADIENT_NORM);
        }
        if (options.rate().get()) {
            lanes.add(LaneKind.LEARNING_RATE);
        }
        return lanes;
    }

    PlainMethods plainMethods() {
        return plainMethods;
    }

    /** Changes when other levels of plain methods are known. */
    ReadOnlyIntegerProperty levels() {
        return levels.getReadOnlyProperty();
    }

    private void follow() {
        workspace.training().watch(this, active.get() && options.norm().get() ? Set.of(GradientNormProbe.WHOLE) : Set.of());
        TrainingSession session = workspace.training().session().get();
        Split data = workspace.subject().data().get(); // read in any case: a property that nobody reads tells of no further change
        boolean wanted = active.get() && options.plain().get() && session != null
                && !session.project().data().kind().equals("points"); // painted while training: levels would be of earlier points
        plainMethods.follow(wanted ? data : null, session == null ? null : session.project());
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

    /** Why there is nothing to learn from, if there is a reason. */
    ReadOnlyObjectProperty<@Nullable InputFault> dataFault() {
        return workspace.dataFault();
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
        active.set(false);
        workspace.subject().data().removeListener(changed);
        history.close();
    }
}
