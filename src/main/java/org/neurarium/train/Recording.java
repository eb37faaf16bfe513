package org.neurarium.train;

import java.util.function.BooleanSupplier;

/** Sees to it that gradient and update of the newest step are there when a probe asks, and costs nothing otherwise. */
final class Recording {
    private final Run run;
    private final Recorder time;
    private final Publisher publisher;
    private boolean on;
    private long newest = -1;

    Recording(Run run, Recorder time, Publisher publisher) {
        this.run = run;
        this.time = time;
        this.publisher = publisher;
    }

    /** Before a step: it is recorded if a frame with probes will follow. @param stepped a step made by hand */
    void before(long now, boolean stepped) {
        boolean wanted = publisher.watchesGradients() && (stepped || publisher.probesDue(now));
        if (wanted != on) {
            on = wanted;
            run.stepper().recording(wanted);
        }
        if (wanted) {
            newest = run.iteration() + 1;
        }
    }

    /** Whether probes can be read now: what they ask for is of the newest step. */
    boolean ready() {
        return !publisher.watchesGradients() || newest == run.iteration();
    }

    /** Before an update is repeated whose gradient will be asked for. */
    void beforeRepeated() {
        if (publisher.watchesGradients()) {
            on = true;
            run.stepper().recording(true);
            newest = run.iteration() + 1;
        }
    }

    /**
     * At rest: the newest step is repeated exactly if it was not recorded and somebody asks for it.
     *
     * @param enough whether that shall be given up, for this time
     * @return false if it was given up
     */
    boolean recall(BooleanSupplier enough) {
        if (ready() || run.iteration() == 0) {
            return true;
        }
        Recorder.Arrival arrival = time.repeatNewest(this::beforeRepeated, enough);
        if (arrival != Recorder.Arrival.THERE) {
            run.stepper().forgetStep(); // of another moment: nothing is shown rather than that
        }
        newest = arrival == Recorder.Arrival.NEARBY ? -1 : run.iteration();
        return arrival != Recorder.Arrival.NEARBY;
    }

    /** The past is another one now. */
    void forget() {
        newest = -1;
    }
}
