package org.neurarium.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file. The window uses the system's dialog; tests answer themselves. */
public interface FilePicker {
    Optional<Path> toOpen();

    /** The same for the file of a saved block. */
    default Optional<Path> toOpenBlock() {
        return toOpen();
    }

    /** The same for a demo that was exported. */
    default Optional<Path> toOpenDemo() {
        return toOpen();
    }

    /** @param name suggested file name */
    Optional<Path> toSave(String name);
}
