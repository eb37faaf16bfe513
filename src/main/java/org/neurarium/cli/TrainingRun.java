package org.neurarium.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.Opening;
import org.neurarium.train.SessionState;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** One training from start to end, with its progress on standard error. */
final class TrainingRun implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Set<SessionState> OVER = Set.of(SessionState.DONE, SessionState.FAILED);
    private final CommandContext context;
    private final Project project;
    private final EpochLog log;
    private final TrainingSession session;

    /** Ready to train; a fault tells why it cannot. */
    TrainingRun(CommandContext context, Project project, EpochLog log) throws InputFault, RunFault {
        this.context = context;
        this.project = project;
        this.log = log;
        this.session = open(project, Sessions.Options.EVERY_EPOCH.withSink(log), context);
    }

    /** Opens a session, or says in one sentence why the network cannot be trained. */
    static TrainingSession open(Project project, Sessions.Options options, CommandContext context)
            throws InputFault, RunFault {
        Opening opening = Sessions.open(project, null, options);
        if (opening instanceof Opening.Ready ready) {
            return ready.session();
        }
        throw untrainable(project, ((Opening.Refused) opening).problems().get(0), context);
    }

    /**
     * The fault that tells why a network cannot be trained, or written as code.
     *
     * @throws InputFault if it is not the network but the data that were asked for: wrong use, as in every command
     */
    static RunFault untrainable(Project project, Problem problem, CommandContext context) throws InputFault {
        if (problem.messageKey().startsWith("datasets.fault.")) {
            throw new InputFault(problem.messageKey(), problem.arguments().toArray());
        }
        String sentence = context.messages().get(problem.messageKey(), problem.arguments());
        return problem.node().isEmpty() ? new RunFault("cli.error.untrainable", project.name(), sentence)
                : new RunFault("cli.error.untrainable-at", project.name(), problem.node(), sentence);
    }

    /**
     * Trains until a rule ends it or the person does.
     *
     * @param epochs told of every epoch, on this thread
     * @param frames told of what the session shows, twenty times a second
     * @param quiet no progress bar
     */
    Ended train(Consumer<EpochLog.Epoch> epochs, Consumer<TrainingFrame> frames, boolean quiet) {
        ProgressBar bar = new ProgressBar(context.console(), context.messages(), project.training().epochs());
        long start = System.nanoTime();
        try (StopSignal stop = StopSignal.listen()) {
            session.play();
            TrainingFrame frame = watch(stop, f -> {
                log.take().forEach(epochs);
                frames.accept(f);
                if (!quiet) {
                    bar.show(f);
                }
            });
            if (!quiet) {
                bar.end();
            }
            double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
            return new Ended(frame, OVER.contains(frame.state()) ? frame.stoppedBy() : "user", seconds);
        }
    }

    private TrainingFrame watch(StopSignal stop, Consumer<TrainingFrame> each) {
        boolean stopping = false;
        while (true) {
            try {
                session.await(f -> OVER.contains(f.state()), TICK);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return session.latest();
            }
            TrainingFrame frame = session.latest();
            each.accept(frame);
            if (OVER.contains(frame.state()) || stopping && frame.state() == SessionState.PAUSED) {
                each.accept(frame);
                return frame;
            }
            if (stop.asked() && !stopping) {
                stopping = true;
                session.pause();
            }
        }
    }

    TrainingSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * How it ended.
     *
     * @param stoppedBy epochs, target, plateau, user or diverged; empty if it failed otherwise
     */
    record Ended(TrainingFrame frame, String stoppedBy, double seconds) {
        boolean diverged() {
            return stoppedBy.equals("diverged");
        }

        /** A failure that is none of the ways to stop: out of memory, an error in a computation. */
        boolean broken() {
            return stoppedBy.isEmpty();
        }

        List<Object> advice(CommandContext context) {
            Problem advice = frame.advice();
            return List.of(frame.epoch() + 1,
                    advice == null ? "" : context.messages().get(advice.messageKey(), advice.arguments()));
        }
    }
}
