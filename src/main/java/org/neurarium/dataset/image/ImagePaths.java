package org.neurarium.dataset.image;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;

/** Paths of image data: from a setting, and as a sentence names them. */
public final class ImagePaths {
    private ImagePaths() {
    }

    /** Refuses what is not there or no file. */
    static void checkFile(Path file) throws InputFault {
        if (!Files.exists(file)) {
            throw new InputFault("images.fault.missing", name(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new InputFault("images.fault.not-file", name(file));
        }
    }

    /** As a sentence names a file: its path without control characters. */
    public static String name(Path file) {
        return file.toString().replaceAll("\\p{Cntrl}", "?");
    }

    /** The path of a setting; {@code label} is the key of what the window calls it. */
    public static Path of(String setting, String label, String text) throws InputFault {
        if (text.isBlank()) {
            throw new InputFault("images.fault.no-path", setting, "@" + label);
        }
        OtherComputers.check(text);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputFault(e, "images.fault.missing", text.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
