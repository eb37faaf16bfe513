package org.neurarium.ui.words.map;

import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.words.room.WordsSnapshot;

/** How the map is drawn and what the pointer does on it. */
final class MapLook {
    /** What dragging does. */
    enum Tool { HAND, BOX, LASSO }

    /** What colours say. */
    enum Colours { GROUPS, FREQUENCY }

    private final BooleanProperty labels = new SimpleBooleanProperty(true);
    private final BooleanProperty trails = new SimpleBooleanProperty(true);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.HAND);
    private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(Colours.GROUPS);
    private final ObjectProperty<Set<Integer>> found = new SimpleObjectProperty<>(Set.of());
    private @Nullable WordsSnapshot of;
    private @Nullable Colouring colouring;

    MapLook() {
        colours.addListener(o -> colouring = null);
    }

    BooleanProperty labels() {
        return labels;
    }

    BooleanProperty trails() {
        return trails;
    }

    ObjectProperty<Tool> tool() {
        return tool;
    }

    ObjectProperty<Colours> colours() {
        return colours;
    }

    /** Words that the search found. */
    ObjectProperty<Set<Integer>> found() {
        return found;
    }

    /** What colours say about these vectors. */
    Colouring colouring(WordsSnapshot snapshot) {
        if (colouring == null || of == null || of.table() != snapshot.table()) {
            colouring = Colouring.of(snapshot.table(), snapshot.vectors(),
                    colours.get() == Colours.GROUPS ? snapshot.table().groups() : null);
        }
        of = snapshot;
        return colouring;
    }
}
