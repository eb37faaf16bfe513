package org.neurarium.train;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.probe.GradientNormProbe;
import org.neurarium.train.probe.Probe;

/** What a session shows: knows what has changed since the last frame, and makes the next one. */
final class Display {
    private final Run run;
    private final Recorder time;
    private final Figures figures;
    private final Publisher publisher;
    private final Recording recording;
    private final MetricPyramid history;
    private final LongSupplier clock;
    private final Throughput throughput = new Throughput();
    private boolean frameStale = true;
    private boolean probesStale = true;
    private volatile int stepsBack;

    /** What is shown besides the figures of the run. */
    record Status(SessionState state, @Nullable Problem advice, String stoppedBy) {
        static final Status IDLE = new Status(SessionState.IDLE, null, "");

        Status in(SessionState changed) {
            return new Status(changed, advice, stoppedBy);
        }
    }

    Display(Run run, Recorder time, Figures figures, Publisher publisher, Recording recording, MetricPyramid history,
            LongSupplier clock) {
        this.run = run;
        this.time = time;
        this.figures = figures;
        this.publisher = publisher;
        this.recording = recording;
        this.history = history;
        this.clock = clock;
    }

    /** Scalars changed. */
    void scalarsChanged() {
        frameStale = true;
    }

    /** Parameters, examples or questions changed: probes would answer otherwise. */
    void allChanged() {
        frameStale = true;
        probesStale = true;
    }

    boolean stale() {
        return frameStale || probesStale;
    }

    /** Training rests or begins anew; its speed is not that of before. */
    void restartSpeed() {
        throughput.clear();
    }

    /** While training runs: a frame, if the last is old enough. */
    void showIfDue(long now, Status status) {
        if (frameStale && publisher.frameDue(now)) {
            throughput.mark(now, run.iteration());
            boolean withProbes = publisher.probesDue(now) && recording.ready();
            show(status, now, withProbes);
        }
    }

    /** At once: where training stands, with probes as they were read last. */
    void showState(Status status) {
        show(status, clock.getAsLong(), false);
    }

    /**
     * At rest: a frame with everything.
     *
     * @param commandWaits what is then put off is an update that has to be repeated for long, and probes with it
     */
    void showAll(Status status, BooleanSupplier commandWaits) {
        boolean current = !probesStale || recording.recall(commandWaits);
        show(status, clock.getAsLong(), probesStale && current);
    }

    /** The last frame of a session. */
    void showEnd(Status status) {
        publisher.put(frame(status, 0, Map.of()), clock.getAsLong());
    }

    int stepsBack() {
        return stepsBack;
    }

    private void show(Status status, long now, boolean withProbes) {
        if (withProbes) {
            publisher.readProbes();
            probesStale = false;
            keepNorm();
        }
        stepsBack = time.stepsBack();
        double speed = status.state() == SessionState.RUNNING ? throughput.perSecond(now, run.iteration()) : 0;
        publisher.put(frame(status, speed, publisher.answers()), now);
        frameStale = false;
    }

    /** A norm that somebody asked for is a figure of the run, unless it is of the past being looked at. */
    private void keepNorm() {
        if (run.iteration() >= time.newest()
                && publisher.answers().get(GradientNormProbe.WHOLE) instanceof GradientNormProbe.Frame frame) {
            history.gradientNorm(run.iteration(), frame.norm());
        }
    }

    private TrainingFrame frame(Status status, double speed, Map<Probe<?>, Object> answers) {
        return new TrainingFrame(status.state(), run.iteration(), run.epoch(), run.batch(), run.batches(),
                run.batchLoss(), figures.newest(), run.rate(), speed, status.advice(), status.stoppedBy(), answers,
                time.newest());
    }
}
