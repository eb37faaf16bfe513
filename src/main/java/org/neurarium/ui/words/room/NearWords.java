package org.neurarium.ui.words.room;

import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.words.ask.Neighbour;
import org.neurarium.words.ask.Neighbours.Measure;

/**
 * The words nearest to the one looked at (under the pointer, else selected last), in the original space and in the newest
 * vectors. Answers come from the background; of questions that arrive meanwhile only the last one is asked.
 */
public final class NearWords {
    private static final int USUAL = 10;

    private final BackgroundJobs jobs;
    private final ReadOnlyObjectProperty<@Nullable WordsSnapshot> snapshot;
    private final WordSelection selection;
    private final IntegerProperty count = new SimpleIntegerProperty(USUAL);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.COSINE);
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private boolean asking;
    private boolean again;

    /**
     * An answer.
     *
     * @param table of which ids speak
     * @param word who was asked about
     */
    public record Found(WordsTable table, int word, List<Neighbour> nearest) {
    }

    NearWords(BackgroundJobs jobs, ReadOnlyObjectProperty<@Nullable WordsSnapshot> snapshot, WordSelection selection) {
        this.jobs = jobs;
        this.snapshot = snapshot;
        this.selection = selection;
        snapshot.addListener((o, before, now) -> ask());
        selection.hovered().addListener((o, before, now) -> ask());
        selection.selected().addListener((o, before, now) -> ask());
        count.addListener((o, before, now) -> ask());
        measure.addListener((o, before, now) -> ask());
    }

    /** How many words. */
    public IntegerProperty count() {
        return count;
    }

    public ObjectProperty<Measure> measure() {
        return measure;
    }

    /** The newest answer; null where no word is looked at. */
    public ReadOnlyObjectProperty<@Nullable Found> found() {
        return found.getReadOnlyProperty();
    }

    /** The word looked at, or {@link WordSelection#NONE}. */
    public int word() {
        List<Integer> selected = selection.selected().get();
        return selection.hovered().get() != WordSelection.NONE ? selection.hovered().get()
                : selected.isEmpty() ? WordSelection.NONE : selected.get(selected.size() - 1);
    }

    private void ask() {
        WordsSnapshot now = snapshot.get();
        int word = word();
        if (now == null || word == WordSelection.NONE || word >= now.table().size()) {
            found.set(null);
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        int most = count.get();
        Measure how = measure.get();
        jobs.run(() -> now.neighbours().nearest(now.vectors().vector(word), most, how, Set.of(word)),
                nearest -> answered(new Found(now.table(), word, nearest)), e -> answered(null));
    }

    private void answered(@Nullable Found answer) {
        asking = false;
        WordsSnapshot now = snapshot.get();
        boolean current = answer != null && now != null && answer.table() == now.table() && answer.word() == word();
        found.set(current ? answer : null);
        if (again) {
            again = false;
            ask();
        }
    }
}
