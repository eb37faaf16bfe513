package org.neurarium.train;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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

    private final Run run;
    private final Recorder time;
    private final TimeTravel travel;
    private final Figures figures;
    private final Publisher publisher;
    private final Recording recording;
    private final Display display;
    private final MetricPyramid history;
    private final LongSupplier clock;
    private final BooleanSupplier commandWaits;
    private final DivergenceGuard guard = new DivergenceGuard();
    private final Pace pace = new Pace();
    private final Aim aim = new Aim();
    private Display.Status status = Display.Status.IDLE;
    private int burst = 1;

    /** @param commandWaits asked after every update; a volatile read, so that a command is heard within one update */
    TrainingLoop(Run run, Recorder time, Figures figures, Publisher publisher, MetricPyramid history, LongSupplier clock,
                 BooleanSupplier commandWaits) {
        this.run = run;
        this.time = time;
        this.figures = figures;
        this.publisher = publisher;
        this.history = history;
        this.clock = clock;
        this.commandWaits = commandWaits;
        this.travel = new TimeTravel(run, time, figures, history);
        this.recording = new Recording(run, time, publisher);
        this.display = new Display(run, time, figures, publisher, recording, history, clock);
        figures.show();
    }

    /** Works until a command waits. Returns how many nanoseconds to wait for one; 0: call again. */
    long advance() {
        boolean resting = status.state() != SessionState.RUNNING;
        long[] delay = {resting ? FOREVER : 0}; // what fails at rest would fail again and again
        guarded(() -> delay[0] = resting ? rest() : train());
        if (resting && delay[0] == FOREVER && display.stale()) {
            guarded(() -> display.showState(status));
        }
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
        showWhatIsFound(clock.getAsLong() + PATIENCE); // a frame with the figures that belong to it, if that takes no time
        showWhatIsFound(FOREVER);
        return figures.busy() || display.stale() ? 0 : FOREVER;
    }

    private void showWhatIsFound(long until) {
        while (figures.busy() && !commandWaits.getAsBoolean() && clock.getAsLong() < until) {
            lookAtExamples();
        }
        if (display.stale()) {
            display.showAll(status, commandWaits);
        }
    }

    private long train() {
        long now = clock.getAsLong();
        while (status.state() == SessionState.RUNNING && (figures.busy() || pace.delay(now) == 0)) {
            if (figures.busy()) {
                lookAtExamples();
            } else {
                burst(now);
            }
            now = clock.getAsLong();
            display.showIfDue(now, status);
            if (commandWaits.getAsBoolean()) {
                return 0;
            }
        }
        display.showIfDue(now, status);
        return status.state() == SessionState.RUNNING ? Math.min(pace.delay(now), display.stale() ? Publisher.FRAME_INTERVAL : FOREVER) : 0;
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
        } while (done < burst && status.state() == SessionState.RUNNING && !figures.busy() && pace.unlimited()
                && !commandWaits.getAsBoolean());
        long each = Math.max(1, (clock.getAsLong() - now) / done);
        time.took(each);
        burst = (int) Math.max(1, Math.min(64, BURST / each));
    }

    private void iterate(long now) {
        recording.before(now, aim.isSet());
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
        figures.updated(epoch + 1, loss, rate);
        display.allChanged();
        if (run.atEpochEnd()) {
            figures.epochEnded(now, aim.isSet());
        }
        if (aim.reached(run)) {
            halt();
        }
    }

    /** An update of the recorded past was done once more. */
    private void walked() {
        time.walked();
        display.allChanged();
        boolean there = aim.reached(run);
        if (time.inPast()) {
            if (there) {
                halt();
            }
            return;
        }
        Display.Status then = travel.comeBack();
        if (there || then.state() != SessionState.PAUSED) {
            halt();
            status = then;
        }
    }

    private void lookAtExamples() {
        String end = figures.work(clock);
        if (!figures.busy()) {
            display.scalarsChanged();
        }
        if (!end.isEmpty()) {
            end(end);
        }
        makeUpdatesAskedFor();
    }

    private void end(String reason) {
        int asked = aim.updates();
        status = new Display.Status(SessionState.DONE, status.advice(), reason);
        aim.nowhere();
        if (reason.equals("plateau") && figures.restoreBest()) {
            time.changedByHand();
            display.allChanged();
            while (figures.busy() && !commandWaits.getAsBoolean()) { // whoever waits for the end shall find the best epoch's figures
                figures.work(clock);
            }
        }
        for (int i = 0; i < asked; i++) { // who asked for an update goes on
            stepBatch();
        }
    }

    /** At once, unless the figures of an epoch come first. */
    private void makeUpdatesAskedFor() {
        while (aim.updates() > 0 && !figures.busy() && status.state() == SessionState.RUNNING) {
            time.mark();
            iterate(clock.getAsLong());
        }
    }

    /** Before something is changed that updates asked for earlier must not see, or is asked that they decide. */
    void finishUpdatesAskedFor() {
        while (aim.updates() > 0 && status.state() == SessionState.RUNNING) {
            lookAtExamples();
        }
    }

    private void halt() {
        status = status.in(SessionState.PAUSED);
        aim.nowhere();
        display.restartSpeed();
        travel.showFigures();
    }

    private void diverge(double rate) {
        long iteration = run.iteration();
        time.restoreFinite();
        fail(Advice.diverged(iteration, rate, run.baseRate()));
        status = new Display.Status(SessionState.FAILED, status.advice(), "diverged");
        figures.show();
    }

    private void fail(Problem problem) {
        status = new Display.Status(SessionState.FAILED, problem, status.stoppedBy());
        aim.nowhere();
        figures.cancel();
        display.restartSpeed();
        display.allChanged();
    }

    // Commands.

    void play() {
        travel.branch();
        start(aim::nowhere);
        time.forgetMarks();
    }

    /** Two clicks are two batches. Figures of an epoch that has ended come first, and a pause, a reset or playing before these. */
    void stepBatch() {
        travel.walkOrBranch(run.iteration() + 1);
        start(aim::oneUpdateMore);
        makeUpdatesAskedFor();
    }

    void stepEpoch() {
        finishUpdatesAskedFor();
        travel.walkOrBranch(Math.min(time.newest(), run.iteration() + run.batches() - run.batch()));
        start(aim::epochEnd);
        time.mark();
    }

    void pause() {
        if (status.state() == SessionState.RUNNING) {
            halt();
            display.showState(status); // before figures and probes of this very moment, which may take a while
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
        finishUpdatesAskedFor();
        aim.nowhere();
        recording.forget();
        status = travel.go(status, move);
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
        status = Display.Status.IDLE;
        aim.nowhere();
        changed();
    }

    void speed(double iterationsPerSecond) {
        pace.perSecond(iterationsPerSecond);
    }

    void learningRate(double rate) {
        if (rate >= 0 && Double.isFinite(rate)) {
            finishUpdatesAskedFor();
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
        byHand(() -> {
            change.run();
            figures.stale(status.state() != SessionState.RUNNING);
        });
    }

    /** Changes the examples. */
    void data(Material material) {
        byHand(() -> {
            run.data(material.train());
            figures.data(material, status.state() != SessionState.RUNNING);
        });
    }

    private void byHand(Runnable change) {
        finishUpdatesAskedFor();
        travel.branch();
        change.run();
        time.changedByHand();
        changed();
    }

    void say(Problem problem) {
        status = new Display.Status(status.state(), problem, status.stoppedBy());
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
        status = status.in(SessionState.STOPPING);
        display.showEnd(status);
    }

    private void start(Runnable aiming) {
        if (run.data().count() == 0) {
            say(Problem.hint("", "train.empty"));
            return;
        }
        if (status.state() != SessionState.RUNNING) {
            figures.goOn(status.stoppedBy());
            guard.reset();
            display.restartSpeed();
        }
        pace.restart();
        aiming.run();
        status = Display.Status.IDLE.in(SessionState.RUNNING);
        display.scalarsChanged();
    }

    private void changed() {
        guard.reset();
        display.restartSpeed();
        recording.forget();
        if (status.state() != SessionState.RUNNING) {
            travel.showFigures();
        }
        display.allChanged();
    }
}
