package org.neurarium.train;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Problem;

/**
 * Leaves the present of a run, comes back to it, or gives it up by going on from the past. What a session says of
 * itself (state, advice, why it ended) belongs to the present and is brought back with it.
 */
final class TimeTravel {
    private final Run run;
    private final Recorder time;
    private final Figures figures;
    private final MetricPyramid history;
    private @Nullable Present present;

    /** How things stood when the present was left. */
    private record Present(Display.Status status, Figures.Present figures) {
    }

    TimeTravel(Run run, Recorder time, Figures figures, MetricPyramid history) {
        this.run = run;
        this.time = time;
        this.figures = figures;
        this.history = history;
    }

    /** Whether the present was left. */
    boolean away() {
        return present != null;
    }

    /** Makes a move; how things stand where it leads. */
    Display.Status go(Display.Status now, Supplier<Recorder.Arrival> move) {
        if (present == null) {
            present = new Present(now, figures.leave());
        }
        Recorder.Arrival arrival = move.get();
        Display.Status there = time.inPast() ? new Display.Status(SessionState.PAUSED, null, "") : comeBack();
        Problem refused = switch (arrival) {
            case TOO_LARGE -> Problem.hint("", "train.back.large", time.largest());
            case TOO_FAR -> Problem.hint("", "train.back.far");
            default -> null;
        };
        return refused == null ? there : new Display.Status(there.state(), refused, there.stoppedBy());
    }

    /** The present is reached again: how things stood there, at rest. */
    Display.Status comeBack() {
        Present left = java.util.Objects.requireNonNull(present);
        present = null;
        time.arrived();
        figures.comeBack(left.figures());
        Display.Status then = left.status();
        return then.state() == SessionState.RUNNING ? then.in(SessionState.PAUSED) : then;
    }

    /** Goes on from here, if here is the past; what came after is set aside. */
    void branch() {
        if (present != null) {
            present = null;
            time.branch();
            history.branch(run.iteration(), run.epoch());
            figures.branch();
        }
    }

    /** Steps by hand do what the record says while nothing was changed, and branch otherwise. */
    void walkOrBranch(long to) {
        if (!time.leadsTo(to)) {
            branch();
        }
    }

    /** Reset: there is no past and no other present. */
    void forget() {
        time.start();
        present = null;
    }

    /** Training rests here. */
    void showFigures() {
        if (present == null) {
            figures.show();
        } else {
            figures.past(history.at(run.epoch(), run.batches()));
        }
    }
}
