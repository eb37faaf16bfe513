package org.neurarium.settings;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Faults of the program itself, with what leads to their cause, in a file of the user's folder. */
public final class FaultLog {
    private static final long LARGEST = 4 << 20;

    private final Path file;

    public FaultLog(Profile profile) {
        file = profile.log();
    }

    public Path file() {
        return file;
    }

    /** The same fault at the same place has the same code, so that two reports can be compared. */
    public static String code(Throwable fault) {
        StackTraceElement[] places = fault.getStackTrace();
        String place = places.length == 0 ? "" : places[0].getClassName() + places[0].getMethodName();
        return "E-%04X".formatted((fault.getClass().getName() + place).hashCode() & 0xFFFF);
    }

    /** Adds a fault; a log that has grown large is begun anew, the old one kept beside it. */
    public void add(Throwable fault) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.move(file, file.resolveSibling("neurarium-before.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        Files.writeString(file, Instant.now() + " " + code(fault) + System.lineSeparator() + trace, StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
