package org.neurarium.store.runs;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.WorkTime;

/**
 * Writes the runs of sessions down while they train: two seconds after a run's first update, every ten seconds, and
 * whenever it comes to rest. A run ends when it is reset or its session is left. One thread looks and leaves; writing is
 * done by the executor, in order.
 */
public final class RunKeeper {
    private static final long FIRST_NANOS = 2_000_000_000L;
    private static final long EVERY_NANOS = 10_000_000_000L;
    /** Fewer updates than this are a touch of a button, not a run. */
    static final long FEWEST_UPDATES = 20;

    private final Source store;
    private final Executor writer;
    private final LongSupplier nanoTime;
    private final Consumer<IOException> failed;
    private final String sweep;
    private @Nullable Kept run;
    private volatile long newest = -1;

    /** Where the store comes from: it may be opened as late as the first run is written, on the writer's thread. */
    @FunctionalInterface
    public interface Source {
        RunStore open() throws IOException;
    }

    /** A run under way: its number and how far it came. */
    public record Live(long id, RunOutcome outcome) {
    }

    public RunKeeper(RunStore store, Executor writer, LongSupplier nanoTime, Consumer<IOException> failed, String sweep) {
        this(() -> store, writer, nanoTime, failed, sweep);
    }

    /**
     * @param writer carries out one piece of work after the other
     * @param nanoTime a clock
     * @param failed told, on the writer's thread, when a run could not be written
     * @param sweep the sweep that runs belong to; empty for none
     */
    public RunKeeper(Source store, Executor writer, LongSupplier nanoTime, Consumer<IOException> failed, String sweep) {
        this.store = store;
        this.writer = writer;
        this.nanoTime = nanoTime;
        this.failed = failed;
        this.sweep = sweep;
    }

    /** One run; its number is known to the writer only, once it was first written. */
    private static final class Kept {
        private final TrainingSession session;
        private final Project project;
        private final Instant started = Instant.now();
        private final WorkTime time = new WorkTime();
        private TrainingFrame newest;
        private long saved;
        private boolean everSaved;
        private volatile long id = -1;

        Kept(TrainingSession session, TrainingFrame first, long now) {
            this.session = session;
            this.project = session.project();
            this.saved = now;
            this.newest = first;
            time.look(now, true);
        }

        double seconds(long now) {
            return time.total(now) / 1e9;
        }
    }

    /** Notices what became of a session. Cheap; called with every frame. */
    public void look(TrainingSession session, TrainingFrame frame) {
        Kept known = run;
        if (known != null && (known.session != session || frame.newest() == 0)) {
            leave();
            known = null;
        }
        if (frame.isPast()) {
            return; // looking back is not part of the run; what it leaves by going on from there is
        }
        if (frame.iteration() == 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        boolean begins = known == null;
        if (begins) {
            known = new Kept(session, frame, now);
            run = known;
        }
        known.time.look(now, frame.state() == SessionState.RUNNING);
        boolean rests = (begins || known.newest.state() == SessionState.RUNNING) && frame.state() != SessionState.RUNNING;
        known.newest = frame;
        if (rests || now - known.saved > (known.everSaved ? EVERY_NANOS : FIRST_NANOS)) {
            save(known, false);
        }
    }

    /** The session is being closed or replaced: its run is over. */
    public void leave() {
        Kept known = run;
        run = null;
        if (known != null) {
            save(known, true);
        }
    }

    /** Number of the run that was begun last, if any was long enough to be kept. */
    public OptionalLong newest() {
        return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    /** The run under way as it is now, once it was first written. */
    public Optional<Live> live() {
        Kept known = run;
        return known == null || known.id < 0 ? Optional.empty() : Optional.of(new Live(known.id, RunOutcome.of(known.newest,
                known.session.history(), known.seconds(nanoTime.getAsLong()), false)));
    }

    private void save(Kept kept, boolean over) {
        if (!kept.everSaved && kept.newest.iteration() < FEWEST_UPDATES) {
            return;
        }
        kept.saved = nanoTime.getAsLong();
        kept.everSaved = true;
        RunOutcome outcome = RunOutcome.of(kept.newest, kept.session.history(), kept.seconds(kept.saved), over);
        Map<String, MetricHistory.Series> curves = RunCurves.of(kept.session.history());
        writer.execute(() -> {
            try {
                float @Nullable [] weights = over ? null : weights(kept.session);
                RunStore open = store.open();
                if (kept.id < 0) {
                    kept.id = open.begin(kept.project, kept.started, sweep, kept.session.parameterCount());
                    newest = kept.id;
                }
                open.save(kept.id, outcome, curves, weights);
            } catch (IOException e) {
                failed.accept(e);
            }
        });
    }

    /** None if there are many, the past is being looked at, or the session was closed meanwhile: then those saved last stay. */
    private static float @Nullable [] weights(TrainingSession session) {
        try {
            float @Nullable [] weights = session.parameterCount() > PackedWeights.MOST ? null : session.parameters();
            return session.timeline().isPast() ? null : weights;
        } catch (IllegalStateException closed) {
            return null;
        }
    }
}
