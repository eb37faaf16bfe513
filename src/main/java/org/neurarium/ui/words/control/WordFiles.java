package org.neurarium.ui.words.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file; empty where they choose none. */
public interface WordFiles {
    /** What a file is wanted for. */
    enum Wanted { TEXT, VECTORS }

    Optional<Path> toOpen(Wanted wanted);

    /**
     * @param name that is offered, with its ending
     * @param endings that may be chosen, without dots
     */
    Optional<Path> toSave(String name, List<String> endings);
}
