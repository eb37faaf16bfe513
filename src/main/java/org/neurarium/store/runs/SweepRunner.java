package org.neurarium.store.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.sweep.SweepMember;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.TrainingSession;

/** Trains a sweep's projects one after the other and keeps every run. Blocks: call it on a thread of one's own. */
public final class SweepRunner {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Set<SessionState> OVER = Set.of(SessionState.DONE, SessionState.FAILED);

    private final RunStore store;
    private final String sweep;
    private final Opener opener;

    /** Opens a project for training, or tells why it cannot be trained. */
    @FunctionalInterface
    public interface Opener {
        TrainingSession open(Project project) throws InputFault;
    }

    /** Told of what happens, on the runner's thread. */
    public interface Listener {
        /** Twenty times a second while one run goes on. */
        void trains(int index, SweepMember member, TrainingFrame frame);

        /** One run is over; {@code run} is its number in the store, if it was long enough to be kept. */
        void ended(int index, SweepMember member, TrainingFrame frame, OptionalLong run);

        /** One project cannot be trained; the others go on. */
        void refused(int index, SweepMember member, InputFault why);
    }

    /** @param sweep name under which the runs are kept */
    public SweepRunner(RunStore store, String sweep, Opener opener) {
        this.store = store;
        this.sweep = sweep;
        this.opener = opener;
    }

    /**
     * Trains all, or those before {@code cancelled} says to stop; the run under way then ends early and is kept.
     *
     * @throws IOException if a run could not be kept
     */
    public void run(List<SweepMember> members, Listener listener, BooleanSupplier cancelled) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < members.size() && !cancelled.getAsBoolean(); i++) {
                one(i, members.get(i), listener, cancelled);
            }
        } catch (UncheckedIOException notKept) {
            throw notKept.getCause();
        }
    }

    private void one(int index, SweepMember member, Listener listener, BooleanSupplier cancelled) throws InterruptedException {
        RunKeeper keeper = new RunKeeper(store, Runnable::run, System::nanoTime, e -> {
            throw new UncheckedIOException(e);
        }, sweep);
        try (TrainingSession session = opener.open(member.project())) {
            session.play();
            TrainingFrame frame = session.latest();
            while (!OVER.contains(frame.state()) && !cancelled.getAsBoolean()) {
                session.await(f -> OVER.contains(f.state()), TICK);
                frame = session.latest();
                keeper.look(session, frame);
                listener.trains(index, member, frame);
            }
            keeper.look(session, frame); // a short run may be over before the first look
            keeper.leave();
            listener.ended(index, member, frame, keeper.newest());
        } catch (InputFault untrainable) {
            listener.refused(index, member, untrainable);
        }
    }
}
