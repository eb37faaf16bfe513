package org.neurarium.ui.canvas;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.neurarium.document.SavedBlock;

/** The blocks a person keeps, as the palette shows them. The window looks after where they lie, and says what became of a wish. */
public interface BlockShelf {
    /** All of them by name. */
    ReadOnlyObjectProperty<List<SavedBlock>> blocks();

    void keep(SavedBlock block);

    void rename(String from, String to);

    void remove(SavedBlock block);

    /** Asks for a block's file and keeps what is in it. */
    void importFile();

    /** Asks for a place and writes a block there. */
    void exportFile(SavedBlock block);

    /** Looks again: another window may have changed them. */
    void reload();
}
