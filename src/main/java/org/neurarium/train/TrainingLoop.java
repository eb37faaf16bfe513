package org.neurarium.train;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.probe.Probe;

/**
 * The states of a session and the work between two commands, on whatever thread calls it and by whatever clock it is
 * given. {@link #advance()} works until a command waits or nothing is left to do; commands change state at once.
 *
 * <pre>
 * IDLE ──play, step──► RUNNING ──pause, step done──► PAUSED ──play, step──► RUNNING
 *   ▲                     │ └─ stop rule ─► DONE     FAILED ◄─ divergence, memory, error
 *   └──────── reset ──────┴──────────────────┴──────────┘     (play and step go on from DONE and FAILED)
 * </pre>
 */
final class TrainingLoop {
    /** Nothing to do until a command comes. */
    static final long FOREVER = Long.MAX_VALUE;

    private static final long BURST = 20_000;
    private static final long PATIENCE = 10_000_000;

    private enum Goal { NONE, BATCH, EPOCH }

    private final Run run;
    private final Recorder time;
    private final TimeTravel travel;
    private final Figures figures;
    private final Publisher publisher;
    private final Recording recording;
    private final Display display;
    private final MetricPyramid history;
    private final MetricSink sink;
    private final LongSupplier clock;
    private final BooleanSupplier commandWaits;
    private final DivergenceGuard guard = new DivergenceGuard();
    private final Pace pace = new Pace();
    private SessionState state = SessionState.IDLE;
    private Goal goal = Goal.NONE;
    private @Nullable Problem advice;
    private String stoppedBy = "";
    private int burst = 1;

    /** @param commandWaits asked after every update; a volatile read, so that a command is heard within one update */
    TrainingLoop(Run run, Recorder time, Figures figures, Publisher publisher, MetricPyramid history, MetricSink sink,
                 LongSupplier clock, BooleanSupplier commandWaits) {
        this.run = run;
        this.time = time;
        this.figures = figures;
        this.publisher = publisher;
        this.history = history;
        this.sink = sink;
        this.clock = clock;
        this.commandWaits = commandWaits;
        this.travel = new TimeTravel(run, time, figures, history);
        this.recording = new Recording(run, time, publisher);
        this.display = new Display(run, time, figures, publisher, recording, history, clock);
        figures.show();
    }

    /** Works until a command waits. Returns how many nanoseconds to wait for one; 0: call again. */
    long advance() {
        long[] delay = {0};
        guarded(() -> delay[0] = state == SessionState.RUNNING ? train() : rest());
        return delay[0];
    }

    /** Does some work; what goes wrong becomes a state with advice. */
    void guarded(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError e) {
            fail(Advice.outOfMemory(run.batchSize()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            System.getLogger(TrainingLoop.class.getName()).log(System.Logger.Level.DEBUG, "training failed", e);
            fail(Advice.failed(e));
        }
    }

    private long rest() {
        long soon = clock.getAsLong() + PATIENCE; // a frame with the figures that belong to it, if that takes no time
        while (figures.busy() && !commandWaits.getAsBoolean() && clock.getAsLong() < soon) {
            lookAtExamples();
        }
        if (display.stale()) {
            display.showAll(status());
        }
        while (figures.busy() && !commandWaits.getAsBoolean()) {
            lookAtExamples();
        }
        if (display.stale()) {
            display.showAll(status());
        }
        return figures.busy() ? 0 : FOREVER;
    }

    private long train() {
        long now = clock.getAsLong();
        while (state == SessionState.RUNNING && (figures.busy() || pace.delay(now) == 0)) {
            if (figures.busy()) {
                lookAtExamples();
            } else {
                burst(now);
            }
            now = clock.getAsLong();
            display.showIfDue(now, status());
            if (commandWaits.getAsBoolean()) {
                return 0;
            }
        }
        display.showIfDue(now, status());
        return state == SessionState.RUNNING ? Math.min(pace.delay(now), display.stale() ? Publisher.FRAME_INTERVAL : FOREVER) : 0;
    }

    /**
     * Some updates between two looks at the clock, about {@value #BURST} ns of them: for a tiny network a look costs
     * a twentieth of an update. Commands are heard after every update all the same.
     */
    private void burst(long now) {
        int done = 0;
        do {
            iterate(now);
            done++;
        } while (done < burst && state == SessionState.RUNNING && !figures.busy() && pace.unlimited()
                && !commandWaits.getAsBoolean());
        long each = Math.max(1, (clock.getAsLong() - now) / done);
        time.took(each);
        burst = (int) Math.max(1, Math.min(64, BURST / each));
    }

    private void iterate(long now) {
        recording.before(now, goal != Goal.NONE);
        pace.started(now);
        int epoch = run.epoch();
        double rate = run.rate();
        run.step();
        if (travel.away()) {
            walked();
            return;
        }
        time.passed();
        double loss = run.batchLoss();
        if (guard.diverged(loss) || !time.keepIfDue(now, clock)) {
            diverge(rate);
            return;
        }
        history.batch(run.iteration(), loss, rate);
        sink.batch(run.iteration(), epoch + 1, loss, rate);
        display.allChanged();
        if (run.atEpochEnd()) {
            figures.epochEnded(now, goal != Goal.NONE);
        }
        if (goal == Goal.BATCH || goal == Goal.EPOCH && run.atEpochEnd()) {
            halt();
        }
    }

    /** An update of the recorded past was done once more. */
    private void walked() {
        time.walked();
        display.allChanged();
        boolean there = goal == Goal.BATCH || goal == Goal.EPOCH && run.atEpochEnd();
        if (time.inPast()) {
            if (there) {
                halt();
            }
            return;
        }
        Display.Status then = travel.comeBack();
        if (there || then.state() != SessionState.PAUSED) {
            halt();
            stand(then);
        }
    }

    private void lookAtExamples() {
        String end = figures.work(clock);
        if (!figures.busy()) {
            display.scalarsChanged();
        }
        if (!end.isEmpty()) {
            state = SessionState.DONE;
            stoppedBy = end;
            goal = Goal.NONE;
            if (end.equals("plateau") && figures.restoreBest()) {
                time.changedByHand();
                display.allChanged();
                while (figures.busy()) { // whoever waits for the end shall find the best epoch's figures
                    figures.work(clock);
                }
            }
        }
    }

    private Display.Status status() {
        return new Display.Status(state, advice, stoppedBy);
    }

    private void halt() {
        state = SessionState.PAUSED;
        goal = Goal.NONE;
        display.restartSpeed();
        travel.showFigures();
    }

    private void stand(Display.Status status) {
        state = status.state();
        advice = status.advice();
        stoppedBy = status.stoppedBy();
    }

    private void diverge(double rate) {
        long iteration = run.iteration();
        time.restoreFinite();
        fail(Advice.diverged(iteration, rate, run.baseRate()));
        stoppedBy = "diverged";
        figures.show();
    }

    private void fail(Problem problem) {
        state = SessionState.FAILED;
        goal = Goal.NONE;
        advice = problem;
        figures.cancel();
        display.restartSpeed();
        display.allChanged();
    }

    // Commands.

    void play() {
        travel.branch();
        start(Goal.NONE);
        time.forgetMarks();
    }

    /** Done before the next command is heard, so that two clicks are two batches. */
    void stepBatch() {
        while (figures.busy() && figures.ofEpochEnd()) {
            lookAtExamples();
        }
        travel.walkOrBranch(run.iteration() + 1);
        start(Goal.BATCH);
        time.mark();
        if (state == SessionState.RUNNING) {
            iterate(clock.getAsLong());
        }
    }

    void stepEpoch() {
        travel.walkOrBranch(Math.min(time.newest(), run.iteration() + run.batches() - run.batch()));
        start(Goal.EPOCH);
        time.mark();
    }

    void pause() {
        if (state == SessionState.RUNNING) {
            halt();
            display.scalarsChanged();
        }
    }

    void stepBack() {
        travel(() -> time.back(recording::beforeRepeated));
    }

    /** To a moment in the past, or back to the present. Training rests; nothing is forgotten. */
    void seek(long iteration) {
        if (travel.away() || iteration < time.newest()) {
            travel(() -> time.seek(iteration, publisher.watchesGradients(), recording::beforeRepeated, clock));
        }
    }

    private void travel(Supplier<Recorder.Arrival> move) {
        goal = Goal.NONE;
        recording.forget();
        stand(travel.go(status(), move));
        guard.reset();
        display.restartSpeed();
        travel.showFigures();
        display.allChanged();
    }

    void reset() {
        run.reset();
        travel.forget();
        history.clear();
        figures.reset();
        state = SessionState.IDLE;
        goal = Goal.NONE;
        advice = null;
        stoppedBy = "";
        changed();
    }

    void speed(double iterationsPerSecond) {
        pace.perSecond(iterationsPerSecond);
    }

    void learningRate(double rate) {
        if (rate >= 0 && Double.isFinite(rate)) {
            run.baseRate(rate);
            if (!travel.away()) { // in the past it holds from where training goes on
                time.changedByHand();
            }
            display.scalarsChanged();
        }
    }

    void stopRules(StopRules rules, int epochs) {
        figures.rules(rules, epochs);
    }

    void watch(Set<Probe<?>> probes) {
        publisher.watch(probes);
        display.allChanged();
    }

    /** Changes parameters by hand. */
    void edit(Runnable change) {
        travel.branch();
        change.run();
        time.changedByHand();
        figures.stale(state != SessionState.RUNNING);
        changed();
    }

    /** Changes the examples. */
    void data(Material material) {
        travel.branch();
        run.data(material.train());
        figures.data(material, state != SessionState.RUNNING);
        time.changedByHand();
        changed();
    }

    void say(Problem problem) {
        advice = problem;
        display.scalarsChanged();
    }

    int stepsBack() {
        return display.stepsBack();
    }

    Timeline timeline() {
        return time.timeline();
    }

    /** Lets go of the recording. */
    void close() {
        time.close();
    }

    void closing() {
        state = SessionState.STOPPING;
        display.showEnd(status());
    }

    private void start(Goal wanted) {
        if (run.data().count() == 0) {
            say(Problem.hint("", "train.empty"));
            return;
        }
        if (state != SessionState.RUNNING) {
            figures.goOn(stoppedBy);
            guard.reset();
            display.restartSpeed();
        }
        pace.restart();
        goal = wanted;
        state = SessionState.RUNNING;
        advice = null;
        stoppedBy = "";
        display.scalarsChanged();
    }

    private void changed() {
        guard.reset();
        display.restartSpeed();
        recording.forget();
        if (state != SessionState.RUNNING) {
            travel.showFigures();
        }
        display.allChanged();
    }
}
