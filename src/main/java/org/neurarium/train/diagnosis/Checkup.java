package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;

/**
 * Asks a session how it fares now and then: soon after the start, then more and more rarely, at most every two seconds and
 * for at most a thirtieth of the time. In between nothing is watched, so that training runs at its own speed. Whoever holds it shows it every frame, and has the session watch
 * what {@link #asked()} says. Used by one thread.
 */
public final class Checkup {
    private static final long FIRST = 100_000_000L;
    private static final long LONGEST = 2_000_000_000L;
    private static final int SHARE = 30;
    private static final int KEPT = 8;

    private final Project project;
    private final VitalsProbe vitals;
    private final LearningPartProbe partProbe = new LearningPartProbe();
    private final List<Vitals> readings = new ArrayList<>();
    private @Nullable LearningPart part;
    private boolean asking = true;
    private boolean over;
    private long lastRead;
    private long newest = -1;
    private long interval = FIRST;
    private long cost;

    public Checkup(Project project) {
        this.project = project;
        this.vitals = VitalsProbe.of(project);
    }

    /** What the session shall watch until the next frame is shown. */
    public Set<Probe<?>> asked() {
        return !asking ? Set.of() : part == null ? Set.of(vitals, partProbe) : Set.of(vitals);
    }

    /**
     * Takes what a frame answers.
     *
     * @param nanos when, by a clock that only goes forward
     * @return whether something new was learned
     */
    public boolean look(TrainingFrame frame, long nanos) {
        boolean training = frame.state() == SessionState.RUNNING || frame.state() == SessionState.PAUSED;
        boolean ended = frame.state() == SessionState.DONE;
        if (frame.isPast() || !training && !ended) {
            return false;
        }
        if (frame.iteration() < newest) { // reset, or training went on from an earlier point
            readings.clear();
            newest = -1;
            over = false;
            asking = true;
            interval = FIRST;
        }
        boolean justEnded = ended && !over;
        over = ended;
        boolean taken = asking && frame.iteration() > 0 && frame.iteration() != newest && take(frame, nanos);
        boolean due = nanos - lastRead >= Math.max(interval, SHARE * cost) && frame.state() == SessionState.RUNNING;
        asking = !taken && (asking || due) || justEnded && newest != frame.iteration();
        return taken || justEnded;
    }

    private boolean take(TrainingFrame frame, long nanos) {
        Vitals found = frame.find(vitals).orElse(null);
        part = frame.find(partProbe).orElse(part);
        boolean fresh = found != null && (readings.isEmpty() || readings.get(readings.size() - 1) != found)
                && found.layers().stream().anyMatch(Vitals.Layer::hasKernel);
        if (fresh) {
            readings.add(found);
            if (readings.size() > KEPT) {
                readings.remove(0);
            }
            interval = Math.min(LONGEST, interval + interval / 2);
            lastRead = nanos;
            cost = found.nanos();
            newest = frame.iteration();
        }
        return fresh;
    }

    /** What was seen so far. */
    public Observations seen(MetricHistory history) {
        return new Observations(project, part, readings, Course.of(history), over);
    }
}
