package org.neurarium.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for a file to read. */
@FunctionalInterface
public interface FilePicker {
    /** The chosen file; empty if they changed their mind. */
    Optional<Path> pick(Window owner);
}
