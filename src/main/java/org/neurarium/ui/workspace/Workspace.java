package org.neurarium.ui.workspace;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.VectorRequest;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Block;
import org.neurarium.document.Project;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.edit.UndoHistory;
import org.neurarium.document.edit.WeightChange;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.BackgroundJobs;

/**
 * The open project and everything that hangs on it, for one window. Features read its properties and change the project
 * through {@link #apply} only; no feature talks to another. JavaFX thread only.
 */
public final class Workspace implements AutoCloseable {
    private final Engine engine;
    private final BackgroundJobs jobs;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<Project> project;
    private final ReadOnlyObjectWrapper<NetworkAnalysis> analysis = new ReadOnlyObjectWrapper<>(NetworkAnalysis.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<NetworkAnalysis>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Examples> examples = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable InputFault> dataFault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable VectorOffer> offer = new SimpleObjectProperty<>();
    private final TrainingRoom training;
    private final Subject subject;
    private UndoHistory history;
    private @Nullable BiPredicate<Project, Project> guard;
    private int loads;

    public Workspace(Engine engine, BackgroundJobs jobs, Project start) {
        this.engine = engine;
        this.jobs = jobs;
        history = new UndoHistory(start);
        project = new ReadOnlyObjectWrapper<>(start);
        training = new TrainingRoom(engine, jobs);
        subject = new Subject(training, jobs);
        open(start);
    }

    public ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NetworkAnalysis> analysis() {
        return analysis.getReadOnlyProperty();
    }

    /** That of the open project; empty while its data are loaded for the first time, and {@link #analysis} still has the former one. */
    public ReadOnlyObjectProperty<Optional<NetworkAnalysis>> known() {
        return known.getReadOnlyProperty();
    }

    /** The examples as made or read, before splitting; null while they are being loaded or cannot be. */
    public ReadOnlyObjectProperty<@Nullable Examples> examples() {
        return examples.getReadOnlyProperty();
    }

    /** Why there are no examples, if there is a reason. */
    public ReadOnlyObjectProperty<@Nullable InputFault> dataFault() {
        return dataFault.getReadOnlyProperty();
    }

    /** Grows with every edit, undo and redo; 0 for a project just opened. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection;
    }

    /**
     * The block that is selected: the one of which all layers are, and no others. A single layer that is to be seen is
     * meant itself.
     */
    public Optional<Block> selectedBlock() {
        Set<String> layers = Set.copyOf(selection.nodes());
        return project.get().canvas().blocks().ofLayers(layers).filter(b -> b.folded() || layers.size() > 1);
    }

    /** Word vectors that are at hand elsewhere in the window, for layers to start from; null where there are none. */
    public ObjectProperty<@Nullable VectorOffer> vectorOffer() {
        return offer;
    }

    public TrainingRoom training() {
        return training;
    }

    /** Where a view has work done that would hold up the window. */
    public BackgroundJobs jobs() {
        return jobs;
    }

    /** The example that every view looks at. */
    public Subject subject() {
        return subject;
    }

    /** Replaces everything by another project; the undo list starts anew. */
    public void open(Project opened) {
        open(opened, null);
    }

    /** The same, with what training had made of it (null: untrained). */
    public void open(Project opened, float @Nullable [] parameters) {
        training.expect(parameters);
        subject.forget();
        history = new UndoHistory(opened);
        selection.clear();
        selection.hovered().set(null);
        revision.set(0);
        boolean schemaKnown = examples.get() != null && !readsOther(project.get(), opened);
        known.set(Optional.empty());
        project.set(opened);
        if (schemaKnown) {
            analysed(opened);
        } else {
            examples.set(null); // those of the project before are no longer what is shown
        }
        reloadData(opened);
    }

    /** Says the project in other words, such as its name in another language. That is no edit, and training goes on. */
    public void reword(UnaryOperator<Project> wording) {
        history.reword(wording);
        project.set(history.current());
        analyse(history.current());
    }

    /** Reads the data once more: what stood in the way may be gone. */
    public void reload() {
        reloadData(project.get());
    }

    /** The one way to change the project. An edit that the guard refuses does nothing. */
    public void apply(Edit edit) {
        Project before = project.get();
        BiPredicate<Project, Project> now = guard;
        if (now == null || !now.test(before, edit.change().apply(before))) {
            applyUnguarded(edit);
        }
    }

    /** Applies an edit of who set the guard. */
    public void applyUnguarded(Edit edit) {
        show(history.apply(edit));
    }

    /** Which changes, from one project to another, are refused from now on. */
    public void guard(BiPredicate<Project, Project> refuses) {
        guard = refuses;
    }

    /** Sets a trained number by hand, undoably. */
    public void setWeight(WeightChange change) {
        history.record("document.edit.setWeight", change);
        training.setWeight(change);
        revision.set(revision.get() + 1);
    }

    public void undo() {
        history.undo().ifPresent(step -> restore(step, true));
    }

    public void redo() {
        history.redo().ifPresent(step -> restore(step, false));
    }

    public Optional<UndoHistory.Step> nextUndo() {
        return history.nextUndo();
    }

    public Optional<UndoHistory.Step> nextRedo() {
        return history.nextRedo();
    }

    /** Ends a drag: the next edit is an undo step of its own. */
    public void endMerge() {
        history.endMerge();
    }

    /** Called once per pulse by the window's one timer. */
    public void pulse() {
        training.pulse();
    }

    @Override
    public void close() {
        training.close();
    }

    private void restore(UndoHistory.Step step, boolean undo) {
        WeightChange weight = step.weight();
        if (weight != null) {
            training.setWeight(undo ? weight.reversed() : weight);
            revision.set(revision.get() + 1);
        } else {
            show(history.current());
        }
    }

    private void show(Project changed) {
        Project before = project.get();
        if (changed.equals(before)) {
            return;
        }
        selection.nodes().removeIf(id -> changed.network().find(id).isEmpty());
        revision.set(revision.get() + 1);
        project.set(changed);
        if (readsOther(before, changed)) {
            reloadData(changed);
        } else {
            analyse(changed);
        }
    }

    private static boolean readsOther(Project before, Project after) {
        return !after.data().equals(before.data()) || !after.tables().equals(before.tables())
                || !VectorRequest.of(after).equals(VectorRequest.of(before));
    }

    private void reloadData(Project changed) {
        int load = ++loads;
        jobs.run(() -> engine.load(changed), loaded -> {
            if (load == loads) {
                dataFault.set(null);
                examples.set(loaded);
                analyse(project.get());
            }
        }, failure -> {
            if (load == loads) {
                examples.set(null);
                dataFault.set(Failure.of(failure));
                analyse(project.get());
            }
        });
    }

    private void analysed(Project changed) {
        NetworkAnalysis found = engine.analyse(changed, Optional.ofNullable(examples.get()).map(Examples::schema));
        analysis.set(found);
        known.set(Optional.of(found));
    }

    private void analyse(Project changed) {
        analysed(changed);
        training.follow(changed, analysis.get().trainable() && examples.get() != null, examples.get());
    }
}
