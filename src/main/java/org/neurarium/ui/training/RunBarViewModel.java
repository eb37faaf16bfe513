package org.neurarium.ui.training;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.document.edit.Edit;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.ui.workspace.TrainingRoom;
import org.neurarium.ui.workspace.Workspace;

/** What the run bar shows and does: commands to the session, edits of the training settings, advice. */
public final class RunBarViewModel implements AutoCloseable {
    /** Iterations per second that the speed slider offers; 0 is as fast as possible. */
    static final List<Integer> SPEEDS = List.of(1, 10, 100, 1000, 0);
    private static final int STEPS_AFTER_TROUBLE = 10;

    private final Workspace workspace;
    private final TrainingRoom room;
    private final LongSupplier dice;
    private final ReadOnlyObjectWrapper<TrainingFrame> frame = new ReadOnlyObjectWrapper<>(TrainingFrame.NOTHING);
    private final ReadOnlyObjectWrapper<SessionState> state = new ReadOnlyObjectWrapper<>(SessionState.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Problem> advice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    /** At a thousand updates a second a small network is seen to learn; at full speed it is done before one looks. */
    private final IntegerProperty speed = new SimpleIntegerProperty(SPEEDS.size() - 2);
    private final ChangeListener<Object> refresh = (o, before, now) -> refresh();
    private final ChangeListener<@Nullable TrainingSession> opened = (o, before, now) -> opened(now);

    /** @param dice gives the seed that the dice button draws */
    public RunBarViewModel(Workspace workspace, LongSupplier dice) {
        this.workspace = workspace;
        this.dice = dice;
        room = workspace.training();
        room.frame().addListener(refresh);
        room.fault().addListener(refresh);
        workspace.analysis().addListener(refresh);
        workspace.dataFault().addListener(refresh);
        room.session().addListener(opened);
        speed.addListener((o, before, now) -> tellSpeed());
        opened(room.session().get());
    }

    public ReadOnlyObjectProperty<TrainingFrame> frame() {
        return frame.getReadOnlyProperty();
    }

    /** The session's state; {@link SessionState#PREPARING} also while it is being opened. */
    public ReadOnlyObjectProperty<SessionState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether training runs or will as soon as it can. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Whether there is a session to command. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Why training stopped or failed, with remedies; null if nothing is to be said. */
    public ReadOnlyObjectProperty<@Nullable Problem> advice() {
        return advice.getReadOnlyProperty();
    }

    /** What keeps the network from training, empty when it can. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Place in {@link #SPEEDS}. */
    public IntegerProperty speed() {
        return speed;
    }

    /** Whether an accuracy is at least halfway from guessing to all right: what lies below earns no colour. */
    public boolean isGood(double accuracy) {
        Examples examples = workspace.examples().get();
        return examples != null && examples.isClassification()
                && accuracy >= (1 + 1.0 / examples.classes().size()) / 2;
    }

    public Training training() {
        return workspace.project().get().training();
    }

    /** Pauses or plays; where problems prevent it, nothing happens and the view lists them. */
    public void playOrPause() {
        if (running.get()) {
            room.pause();
        } else if (problems.get().isEmpty()) {
            room.play();
        }
        refresh();
    }

    public void reset() {
        command(TrainingSession::reset);
    }

    public void stepBack() {
        command(TrainingSession::stepBack);
    }

    public void stepBatch() {
        command(TrainingSession::stepBatch);
    }

    public void stepEpoch() {
        command(TrainingSession::stepEpoch);
    }

    /** Whether {@link #stepBackAfterTrouble} would find something. */
    public boolean canStepBack() {
        TrainingSession session = room.session().get();
        return session != null && session.stepsBack() > 0;
    }

    /** Ten steps back, or as many as are kept. */
    public void stepBackAfterTrouble() {
        command(session -> {
            for (int i = Math.min(STEPS_AFTER_TROUBLE, session.stepsBack()); i > 0; i--) {
                session.stepBack();
            }
        });
    }

    /** Applies a remedy; a failed run starts again from the same weights. */
    public void remedy(Fix fix) {
        TrainingSession before = room.session().get();
        boolean failed = state.get() == SessionState.FAILED;
        workspace.apply(new Edit(fix.labelKey(), fix.arguments(), "", fix.edit()));
        if (failed && before != null && before == room.session().get()) {
            before.reset();
        }
        if (failed) {
            room.play();
        }
    }

    /** Points at the layer that a problem is about. */
    public void show(Problem problem) {
        if (!problem.node().isEmpty()) {
            workspace.selection().select(List.of(problem.node()));
        }
    }

    /** Other weights to start from. */
    public void rollSeed() {
        seed(dice.getAsLong());
    }

    public void seed(long seed) {
        if (seed >= 0) {
            edit("training.edit.seed", "", t -> t.withSeed(seed));
        }
    }

    /** Changes the rate while it trains; a value that is not a positive number is refused. */
    public boolean learningRate(double rate) {
        if (!(rate > 0) || !Double.isFinite(rate)) {
            return false;
        }
        edit("training.edit.learningRate", "learningRate", t -> t.withOptimizer(
                t.optimizer().withSettings(t.optimizer().settings().with("learningRate", rate))));
        return true;
    }

    public void stopRules(StopRules rules, int epochs) {
        if (epochs >= 1) {
            edit("training.edit.stop", "stopRules", t -> t.withStop(rules).withEpochs(epochs));
        }
    }

    @Override
    public void close() {
        room.frame().removeListener(refresh);
        room.fault().removeListener(refresh);
        room.session().removeListener(opened);
        workspace.analysis().removeListener(refresh);
        workspace.dataFault().removeListener(refresh);
    }

    private void edit(String label, String mergeKey, java.util.function.UnaryOperator<Training> change) {
        workspace.apply(Edit.of(label, p -> p.withTraining(change.apply(p.training()))).merging(mergeKey));
    }

    private void command(java.util.function.Consumer<TrainingSession> action) {
        TrainingSession session = room.session().get();
        if (session != null) {
            action.accept(session);
        }
    }

    private void opened(@Nullable TrainingSession session) {
        tellSpeed();
        refresh();
    }

    private void tellSpeed() {
        command(session -> session.speed(SPEEDS.get(speed.get())));
    }

    private void refresh() {
        TrainingFrame now = room.frame().get();
        TrainingSession session = room.session().get();
        problems.set(RunProblems.of(workspace.analysis().get(), workspace.dataFault().get(), room.fault().get()));
        boolean opening = session == null && problems.get().isEmpty();
        frame.set(now);
        state.set(opening ? SessionState.PREPARING : session == null ? SessionState.IDLE : now.state());
        ready.set(session != null);
        running.set(room.isRunning());
        advice.set(now.advice());
    }
}
