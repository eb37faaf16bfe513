package org.neurarium.ui.words.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.words.room.WordsSnapshot;

/**
 * A question to the newest vectors that is answered again whenever they change. One answer is worked out at a time, in the
 * background; of what comes meanwhile only the last is asked. JavaFX thread only.
 *
 * @param <Q> the question
 * @param <A> the answer
 */
public final class LiveAnswer<Q, A> {
    /** Works out an answer; any thread. */
    public interface Solver<Q, A> {
        A solve(WordsSnapshot now, Q question) throws InputFault;
    }

    private final BackgroundJobs jobs;
    private final ReadOnlyObjectProperty<@Nullable WordsSnapshot> snapshot;
    private final Solver<Q, A> solver;
    private final ReadOnlyObjectWrapper<@Nullable A> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable InputFault> fault = new ReadOnlyObjectWrapper<>();
    private @Nullable Q question;
    private boolean asking;
    private boolean again;

    public LiveAnswer(BackgroundJobs jobs, ReadOnlyObjectProperty<@Nullable WordsSnapshot> snapshot, Solver<Q, A> solver) {
        this.jobs = jobs;
        this.snapshot = snapshot;
        this.solver = solver;
        snapshot.addListener((o, before, now) -> refresh());
    }

    /** @param asked null for no question */
    public void ask(@Nullable Q asked) {
        question = asked;
        refresh();
    }

    /** The newest answer; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable A> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Why there is none, if there is a reason. */
    public ReadOnlyObjectProperty<@Nullable InputFault> fault() {
        return fault.getReadOnlyProperty();
    }

    private void refresh() {
        Q asked = question;
        WordsSnapshot now = snapshot.get();
        if (asked == null || now == null) {
            answer.set(null);
            fault.set(null);
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        jobs.run(() -> solver.solve(now, asked), found -> show(asked, now, found, null),
                e -> show(asked, now, null, e instanceof InputFault said ? said : new InputFault(e, "words.fault.failed", e.toString())));
    }

    private void show(Q asked, WordsSnapshot then, @Nullable A found, @Nullable InputFault said) {
        asking = false;
        WordsSnapshot now = snapshot.get();
        if (asked.equals(question) && now != null && now.table() == then.table()) {
            fault.set(said);
            answer.set(found);
        }
        if (again) {
            again = false;
            refresh();
        }
    }
}
