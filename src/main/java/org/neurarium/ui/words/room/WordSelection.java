package org.neurarium.ui.words.room;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Which words a person looks at, by their ids in the present table; empties itself with a new table. JavaFX thread only. */
public final class WordSelection {
    /** No word. */
    public static final int NONE = -1;

    private final ReadOnlyObjectWrapper<List<Integer>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Integer>> pinned = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty hovered = new SimpleIntegerProperty(NONE);

    /** In the order in which they were selected. */
    public ReadOnlyObjectProperty<List<Integer>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Words whose label and way are always shown. */
    public ReadOnlyObjectProperty<List<Integer>> pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** The word under the pointer, or {@link #NONE}; any view may set it. */
    public IntegerProperty hovered() {
        return hovered;
    }

    public void select(Collection<Integer> words) {
        selected.set(List.copyOf(new LinkedHashSet<>(words)));
    }

    public void add(Collection<Integer> words) {
        Set<Integer> all = new LinkedHashSet<>(selected.get());
        all.addAll(words);
        selected.set(List.copyOf(all));
    }

    /** Selects one more word, or no longer. */
    public void toggle(int word) {
        selected.set(toggled(selected.get(), word));
    }

    public void togglePin(int word) {
        pinned.set(toggled(pinned.get(), word));
    }

    public void pin(Collection<Integer> words) {
        pinned.set(List.copyOf(new LinkedHashSet<>(words)));
    }

    private static List<Integer> toggled(List<Integer> words, int word) {
        Set<Integer> all = new LinkedHashSet<>(words);
        if (!all.remove(word)) {
            all.add(word);
        }
        return List.copyOf(all);
    }

    void clear() {
        hovered.set(NONE);
        selected.set(List.of());
        pinned.set(List.of());
    }
}
