package org.neurarium.train;

import java.util.function.LongSupplier;
import org.neurarium.document.StopRules;

/**
 * The figures of a session, those of updates and of whole epochs: when they are computed, where they go, and what follows from them.
 * Figures at the end of an epoch enter the history, the sink and the stop rules; figures at other moments are shown only.
 */
final class Figures {
    /** Under {@link EvaluationPolicy#AFFORDABLE}, these epochs are evaluated whatever it costs. */
    static final int FIRST_EPOCHS = 200;
    /** Later on, an evaluation is followed by at least this many times its own duration of training. */
    private static final int COST_SHARE = 3;

    private static final long QUICK = 8_000_000L;

    private final Run run;
    private final Scoring scoring;
    private final StopJudge judge;
    private final EvaluationPolicy policy;
    private final MetricPyramid history;
    private final MetricSink sink;
    private LearningSet validation;
    private Metrics newest = Metrics.NONE;
    private boolean ofEpochEnd;
    private long lastDone = Long.MIN_VALUE / 2;
    private long cost;
    private long slice;
    /** Of the last evaluation that was finished. */
    private long wholeCost = Long.MAX_VALUE;

    Figures(Run run, Scoring scoring, LearningSet validation, StopJudge judge, EvaluationPolicy policy,
            MetricPyramid history, MetricSink sink) {
        this.run = run;
        this.scoring = scoring;
        this.validation = validation;
        this.judge = judge;
        this.policy = policy;
        this.history = history;
        this.sink = sink;
    }

    Metrics newest() {
        return newest;
    }

    /** An update of this epoch (from 1) was made at this rate. */
    void updated(int epoch, double loss, double rate) {
        history.batch(run.iteration(), loss, rate);
        sink.batch(run.iteration(), epoch, loss, rate);
    }

    /** An epoch's last update was made. @param asked whether somebody waits for exactly these figures */
    void epochEnded(long now, boolean asked) {
        if (asked || policy == EvaluationPolicy.EVERY_EPOCH || judge.needsFigures() || judge.isLast(run.epoch())
                || run.epoch() <= FIRST_EPOCHS || now - lastDone >= COST_SHARE * cost) {
            begin(true);
        }
    }

    /** Training rests: figures of this very moment are wanted, unless they are there. */
    void show() {
        if (!scoring.active() && (newest == Metrics.NONE || newest.iteration() != run.iteration())) {
            begin(false);
        }
    }

    /** Whether examples are still to be looked at. */
    boolean busy() {
        return scoring.active();
    }

    /** Looks at some examples. Returns which rule ends training by what was found; empty if none. */
    String work(LongSupplier clock) {
        long start = clock.getAsLong();
        boolean done = scoring.work();
        lastDone = clock.getAsLong();
        slice = WorkTime.slept(lastDone - start, slice) ? slice : lastDone - start;
        cost += slice;
        if (!done) {
            return "";
        }
        wholeCost = cost;
        newest = scoring.metrics(run.epoch(), run.iteration());
        if (!ofEpochEnd) {
            return "";
        }
        history.epoch(newest);
        sink.epoch(newest);
        return judge.judge(run.epoch(), newest, run.stepper());
    }

    /** Puts the best epoch's parameters back, if the rules say so. */
    boolean restoreBest() {
        float[] best = judge.toRestore();
        if (best == null) {
            return false;
        }
        run.stepper().writeParameters(best);
        begin(false);
        return true;
    }

    /** Parameters changed: figures being computed must begin anew, those shown no longer hold. */
    void stale(boolean resting) {
        if (scoring.active()) {
            begin(ofEpochEnd);
        } else if (resting) {
            begin(false);
        }
    }

    void data(Material material, boolean resting) {
        validation = material.validation();
        judge.forgetBest();
        stale(resting);
    }

    /** What is kept while the past is shown. @param owed whether an epoch's figures were still being computed */
    record Present(Metrics newest, boolean owed) {
    }

    Present leave() {
        Present present = new Present(newest, scoring.active() && ofEpochEnd);
        scoring.cancel();
        return present;
    }

    /** The network is shown as it was: figures of that very moment if they take no time, else those of then. */
    void past(Metrics then) {
        scoring.cancel();
        newest = then;
        if ((then == Metrics.NONE || then.iteration() != run.iteration()) && wholeCost <= QUICK) {
            begin(false);
        }
    }

    void comeBack(Present present) {
        scoring.cancel();
        newest = present.newest();
        if (present.owed()) {
            begin(true);
        }
    }

    /** Training goes on from an earlier point: what was best there is not known any more. */
    void branch() {
        scoring.cancel();
        judge.forgetBest();
    }

    void reset() {
        scoring.cancel();
        judge.reset();
        newest = Metrics.NONE;
    }

    void cancel() {
        scoring.cancel();
    }

    void rules(StopRules rules, int epochs) {
        judge.rules(rules, epochs);
    }

    /** Training goes on after it rested: what was to be shown only is not needed any more. An epoch that is still being judged may end training. */
    void goOn(String endedBy) {
        if (scoring.active() && ofEpochEnd) {
            return;
        }
        scoring.cancel();
        judge.waive(endedBy, run.epoch());
    }

    private void begin(boolean epochEnd) {
        ofEpochEnd = epochEnd;
        cost = 0;
        scoring.begin(run.data(), validation);
    }
}
