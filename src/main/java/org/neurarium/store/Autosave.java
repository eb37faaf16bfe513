package org.neurarium.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.document.io.AtomicFile;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.spec.InputFault;

/**
 * Keeps the work of one open window where a killed process cannot take it along. Every window has a folder of its own,
 * locked while it lives; closing it removes the folder, and a folder without an owner is what a crash left. Nothing here
 * starts a thread: whoever owns the window calls {@link #save} now and then, on a background thread. Thread-safe.
 */
public final class Autosave implements AutoCloseable {
    private static final String PROJECT = "project.neurarium";
    private static final String DAMAGED = "damaged.neurarium";
    private static final String ORIGIN = "origin.txt";
    private static final String NEWER = "document.json.newerFormat";

    private final Path parent;
    private final Slot own;
    /** What other processes left, held by this window so that no second one offers it too. */
    private final Map<Path, Slot> orphans = new HashMap<>();
    /** Work of other processes that cannot be read, where it lies now. */
    private final List<Path> damaged = new ArrayList<>();
    private boolean closed;

    private Autosave(Path parent, Slot own) {
        this.parent = parent;
        this.own = own;
    }

    /** @param folder the autosave folder of the profile, shared by all windows */
    public static Autosave open(Path folder) throws IOException {
        return new Autosave(folder, Slot.create(folder));
    }

    /**
     * Replaces what was saved before.
     *
     * @param origin the file that the project was opened from or saved to
     */
    public synchronized void save(Bundle bundle, Optional<Path> origin) throws IOException, InputFault {
        if (closed) {
            return; // a late background save must not bring a closed window's work back
        }
        AtomicFile.write(own.file(ORIGIN), origin.map(Path::toAbsolutePath).map(Path::toString).orElse("")
                .getBytes(StandardCharsets.UTF_8));
        ProjectFiles.save(own.file(PROJECT), bundle);
    }

    /** Nothing is unsaved any more: the work was saved to its file, or dropped. */
    public synchronized void clear() throws IOException {
        if (!closed) {
            Files.deleteIfExists(own.file(PROJECT));
        }
    }

    /** The newest work that a process left when it was killed. It stays until {@link #forget}. */
    public synchronized Optional<Recovered> recover() throws IOException {
        List<Recovered> found = new ArrayList<>();
        claimOrphans();
        for (Path folder : List.copyOf(orphans.keySet())) {
            try {
                read(folder).ifPresent(found::add);
            } catch (IOException another) { // it stays for the next window; the others are not to suffer
                System.getLogger(Autosave.class.getName()).log(System.Logger.Level.DEBUG, "not read", another);
            }
        }
        return found.stream().max(Comparator.comparing(Recovered::saved));
    }

    /** Work that {@link #recover} found damaged, now under another name for a person to look at. */
    public synchronized List<Path> damaged() {
        return List.copyOf(damaged);
    }

    /** Removes recovered work, once it is open again or not wanted. */
    public synchronized void forget(Recovered work) throws IOException {
        Slot orphan = orphans.remove(work.slot());
        if (orphan != null) {
            orphan.delete();
        }
    }

    /** A clean end: nothing is left to recover. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            for (Slot orphan : orphans.values()) {
                orphan.close();
            }
            own.delete();
        }
    }

    /** One that cannot be taken is passed over: it is being removed by its owner, or is not this user's. */
    private void claimOrphans() throws IOException {
        for (Path folder : Slot.all(parent)) {
            try {
                Slot.take(folder).ifPresent(orphan -> orphans.put(folder, orphan));
            } catch (IOException another) {
                System.getLogger(Autosave.class.getName()).log(System.Logger.Level.DEBUG, "passed over", another);
            }
        }
    }

    /** Work that cannot be read is kept under another name for a person to look at, and not offered again. */
    private Optional<Recovered> read(Path folder) throws IOException {
        Slot orphan = orphans.get(folder);
        Path project = orphan.file(PROJECT);
        if (!Files.exists(project)) {
            orphans.remove(folder);
            release(orphan);
            return Optional.empty();
        }
        try {
            Instant saved = Files.getLastModifiedTime(project).toInstant();
            return Optional.of(new Recovered(ProjectFiles.open(project), origin(orphan), saved, folder));
        } catch (InputFault fault) {
            if (!fault.messageKey().equals(NEWER)) { // a newer version of the program will read that
                Files.move(project, orphan.file(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
                damaged.add(orphan.file(DAMAGED));
            }
            return Optional.empty();
        }
    }

    private static void release(Slot orphan) throws IOException {
        if (Files.exists(orphan.file(DAMAGED))) {
            orphan.close();
        } else {
            orphan.delete();
        }
    }

    private static Optional<Path> origin(Slot slot) {
        try {
            String path = Files.readString(slot.file(ORIGIN));
            return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
