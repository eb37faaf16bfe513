package org.neurarium.ui.training.slow;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.StepProbe;
import org.neurarium.ui.workspace.Workspace;

/**
 * One update in four phases. The engine does a step as a whole, so the step is done once, exactly, to know its loss and
 * gradients, and taken back, exactly; the phases then tell of it, and the last one does the same step again. Where a network
 * is too large to step back, it stands after the update while the phases are told.
 */
public final class SlowMotionViewModel {
    /** What happens in one update, in order. */
    public enum Phase { FORWARD, LOSS, BACKWARD, UPDATE }

    private enum Stage { OFF, READING, STEPPING, RETURNING, TELLING, UPDATING }

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
    private Stage stage = Stage.OFF;
    private @Nullable StepProbe probe;
    private StepProbe.@Nullable Frame before;
    private @Nullable TrainingFrame after;
    private long start;

    /**
     * A phase with the numbers of its step.
     *
     * @param before what the layers give with the parameters before the update
     * @param step gradients and updates of this step
     * @param loss mean loss of the batch before the update
     * @param iteration number of the update, from 1
     */
    public record Moment(Phase phase, StepProbe.Frame before, StepProbe.Frame step, double loss, long iteration) {
        Moment in(Phase next) {
            return new Moment(next, before, step, loss, iteration);
        }
    }

    public SlowMotionViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.training().frame().addListener((o, was, is) -> framed(is));
        workspace.training().session().addListener((o, was, is) -> stop());
    }

    /** What is told now; null while slow motion is off or a step is being read. */
    public ReadOnlyObjectProperty<@Nullable Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    public boolean isOn() {
        return stage != Stage.OFF;
    }

    /** Begins with the next update; nothing happens where nothing can be trained. */
    public void start() {
        ExampleInput example = workspace.subject().example().get();
        if (example == null || session().isEmpty()) {
            return;
        }
        workspace.training().pause();
        StepProbe asked = new StepProbe(example.inputs());
        probe = asked;
        stage = Stage.READING;
        moment.set(null);
        workspace.training().watch(this, Set.of(asked));
        framed(workspace.training().frame().get());
    }

    /** The next phase; after the last, the next update. */
    public void next() {
        Moment now = moment.get();
        if (now == null || stage != Stage.TELLING) {
            return;
        }
        switch (now.phase()) {
            case FORWARD -> moment.set(now.in(Phase.LOSS));
            case LOSS -> moment.set(now.in(Phase.BACKWARD));
            case BACKWARD -> {
                if (workspace.training().frame().get().iteration() == now.iteration()) {
                    moment.set(now.in(Phase.UPDATE)); // it could not be taken back
                } else {
                    stage = Stage.UPDATING;
                    command(TrainingSession::stepBatch);
                }
            }
            default -> start();
        }
    }

    /** Ends it where the network stands. */
    public void stop() {
        stage = Stage.OFF;
        probe = null;
        moment.set(null);
        workspace.training().watch(this, Set.of());
    }

    private void framed(TrainingFrame frame) {
        StepProbe asked = probe;
        if (asked == null || frame.state() == SessionState.RUNNING) {
            return;
        }
        Optional<StepProbe.Frame> read = frame.find(asked);
        switch (stage) {
            case READING -> read.ifPresent(r -> {
                before = r;
                start = frame.iteration();
                stage = Stage.STEPPING;
                command(TrainingSession::stepBatch);
            });
            case STEPPING -> {
                if (frame.iteration() == start + 1 && read.isPresent()) {
                    after = frame;
                    boolean canReturn = session().map(s -> s.stepsBack() > 0).orElse(false);
                    stage = canReturn ? Stage.RETURNING : Stage.TELLING;
                    if (canReturn) {
                        command(TrainingSession::stepBack);
                    } else {
                        tell(Phase.FORWARD, frame, read.get());
                    }
                }
            }
            case RETURNING -> {
                TrainingFrame step = after;
                if (frame.iteration() == start && step != null) {
                    stage = Stage.TELLING;
                    tell(Phase.FORWARD, step, step.find(asked).orElseThrow());
                }
            }
            case UPDATING -> {
                if (frame.iteration() == start + 1 && read.isPresent()) {
                    stage = Stage.TELLING;
                    tell(Phase.UPDATE, frame, read.get());
                }
            }
            default -> { }
        }
    }

    private void tell(Phase phase, TrainingFrame step, StepProbe.Frame read) {
        StepProbe.Frame old = before;
        if (old != null) {
            moment.set(new Moment(phase, old, read, step.batchLoss(), step.iteration()));
        }
    }

    private Optional<TrainingSession> session() {
        return Optional.ofNullable(workspace.training().session().get());
    }

    private void command(Consumer<TrainingSession> command) {
        session().ifPresent(command);
    }
}
