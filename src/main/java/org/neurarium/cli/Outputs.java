package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Places that a command writes to, made before any work is done for them. */
final class Outputs {
    private Outputs() {
    }

    /** Makes the folder that a file shall stand in. */
    static void parentOf(Path file) throws RunFault {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            folder(parent);
        }
        if (Files.isDirectory(file)) {
            throw new RunFault("cli.error.file-unwritable", file);
        }
    }

    static void folder(Path folder) throws RunFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException | SecurityException refused) {
            throw new RunFault("cli.error.file-unwritable", folder);
        }
        if (!Files.isWritable(folder)) {
            throw new RunFault("cli.error.file-unwritable", folder);
        }
    }
}
