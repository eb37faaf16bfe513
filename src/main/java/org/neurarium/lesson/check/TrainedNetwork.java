package org.neurarium.lesson.check;

import java.time.Duration;
import java.util.Set;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.Probe;

/** A project's network, before and after training to its end. */
final class TrainedNetwork implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final TrainingSession session;

    private TrainedNetwork(TrainingSession session) {
        this.session = session;
    }

    /** The network as it is before the first update. */
    static TrainedNetwork untrained(Project project) throws InputFault {
        Opening opening = Sessions.open(project, null, Sessions.Options.EVERY_EPOCH);
        if (opening instanceof Opening.Ready ready) {
            return new TrainedNetwork(ready.session());
        }
        Problem problem = ((Opening.Refused) opening).problems().get(0);
        throw new InputFault(problem.messageKey(), problem.arguments().toArray());
    }

    /** The network trained until its project's rules end it. */
    static TrainedNetwork of(Project project) throws InputFault {
        TrainedNetwork network = untrained(project);
        network.train();
        return network;
    }

    TrainingFrame train() {
        session.play();
        return await(f -> f.state() == SessionState.DONE || f.state() == SessionState.FAILED);
    }

    /** One update; its frame holds what is watched. */
    TrainingFrame step() {
        long done = session.latest().iteration() + 1;
        session.stepBatch();
        return await(f -> f.iteration() == done && f.state() == SessionState.PAUSED);
    }

    TrainingFrame frame() {
        return session.latest();
    }

    TrainingSession session() {
        return session;
    }

    /** Reads a quantity out of the network as it is now. */
    <F> F read(Probe<F> probe) {
        session.watch(Set.of(probe));
        return await(f -> f.find(probe).isPresent()).find(probe).orElseThrow();
    }

    private TrainingFrame await(java.util.function.Predicate<TrainingFrame> condition) {
        try {
            return session.await(condition, LONGEST)
                    .orElseThrow(() -> new IllegalStateException("training took longer than " + LONGEST));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
