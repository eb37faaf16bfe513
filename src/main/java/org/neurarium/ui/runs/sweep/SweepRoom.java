package org.neurarium.ui.runs.sweep;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepMember;
import org.neurarium.document.sweep.SweepPlan;
import org.neurarium.store.runs.RunKeeper;
import org.neurarium.store.runs.SweepRunner;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.WorkTime;
import org.neurarium.ui.workspace.Engine;

/** The sweep that runs in the background, one at most. Its thread trains; what it tells arrives on the JavaFX thread. */
public final class SweepRoom implements AutoCloseable {
    private static final long TELL_NANOS = 200_000_000L;

    private final Engine engine;
    private final RunKeeper.Source store;
    private final Executor thread;
    private final Executor back;
    private final ReadOnlyObjectWrapper<@Nullable SweepProgress> progress = new ReadOnlyObjectWrapper<>();
    private final Consumer<SweepProgress> ended;
    private final Consumer<Exception> failed;
    private Runnable kept = () -> { };
    private volatile boolean cancelled;

    /**
     * @param thread where it trains; nothing else runs there
     * @param back the JavaFX thread
     * @param ended told of a sweep that came to its end or was cancelled
     * @param failed told of what ended a sweep early
     */
    public SweepRoom(Engine engine, RunKeeper.Source store, Executor thread, Executor back, Consumer<SweepProgress> ended,
                     Consumer<Exception> failed) {
        this.engine = engine;
        this.store = store;
        this.thread = thread;
        this.back = back;
        this.ended = ended;
        this.failed = failed;
    }

    /** How far the sweep is; null while none runs. */
    public ReadOnlyObjectProperty<@Nullable SweepProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** What is done whenever a run was kept. */
    public void onKept(Runnable action) {
        kept = action;
    }

    /** Begins, unless another one runs. */
    public void start(String name, Project base, SweepPlan plan) {
        if (progress.get() != null) {
            return;
        }
        cancelled = false;
        progress.set(SweepProgress.begun(name));
        thread.execute(() -> run(name, base, plan));
    }

    /** Ends the run under way early; it is kept, the others are not trained. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void close() {
        cancelled = true;
    }

    private void run(String name, Project base, SweepPlan plan) {
        Telling telling = new Telling(name);
        try {
            List<SweepMember> members = plan.members(base);
            telling.all = members.size();
            new SweepRunner(store.open(), name, engine::openUnwatched).run(members, telling, () -> cancelled);
            back.execute(() -> over(telling.now(0, "")));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            back.execute(() -> {
                over(telling.now(0, ""));
                failed.accept(e);
            });
        }
    }

    private void over(SweepProgress last) {
        progress.set(null);
        ended.accept(last);
    }

    /** Hands on what the runner tells, five times a second at most. On the sweep's thread. */
    private final class Telling implements SweepRunner.Listener {
        private final String name;
        private final WorkTime time = new WorkTime();
        private int all;
        private int done;
        private int refused;
        private double best = Double.NaN;
        private OptionalLong bestRun = OptionalLong.empty();
        private long told;

        Telling(String name) {
            this.name = name;
            time.look(System.nanoTime(), true);
        }

        SweepProgress now(double share, String values) {
            double seconds = time.total(System.nanoTime()) / 1e9;
            return new SweepProgress(name, all, done, refused, share, seconds, values, bestRun, best, cancelled);
        }

        @Override
        public void trains(int index, SweepMember member, TrainingFrame frame) {
            time.look(System.nanoTime(), true);
            if (System.nanoTime() - told > TELL_NANOS) {
                tell((double) frame.epoch() / Math.max(1, member.project().training().epochs()), SweepProgress.words(member));
            }
        }

        @Override
        public void ended(int index, SweepMember member, TrainingFrame frame, OptionalLong run) {
            done++;
            double held = frame.metrics().validationLoss();
            double judged = Double.isNaN(held) ? frame.metrics().trainLoss() : held;
            if (run.isPresent() && Double.isFinite(judged) && !(judged >= best)) {
                best = judged;
                bestRun = run;
            }
            tell(0, SweepProgress.words(member));
            back.execute(() -> kept.run());
        }

        @Override
        public void refused(int index, SweepMember member, InputFault why) {
            refused++;
            tell(0, SweepProgress.words(member));
        }

        private void tell(double share, String values) {
            told = System.nanoTime();
            SweepProgress now = now(share, values);
            back.execute(() -> {
                if (progress.get() != null) {
                    progress.set(now);
                }
            });
        }
    }
}
