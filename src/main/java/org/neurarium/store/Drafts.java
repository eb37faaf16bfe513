package org.neurarium.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neurarium.document.io.AtomicFile;

/**
 * Something being written that outlives its window, however that ends: one file in a folder of its own, locked while the
 * window lives. It is there until it is kept elsewhere or let go of; a window that begins takes the newest that nobody holds.
 * Thread-safe.
 */
public final class Drafts implements AutoCloseable {
    private static final String DRAFT = "draft";

    private final Slot own;
    private final List<Slot> taken = new ArrayList<>();
    private boolean closed;

    private Drafts(Slot own) {
        this.own = own;
    }

    /** @param folder shared by all windows */
    public static Drafts open(Path folder) throws IOException {
        Drafts drafts = new Drafts(Slot.create(folder));
        for (Path each : Slot.all(folder)) {
            try {
                Slot.take(each).ifPresent(drafts.taken::add);
            } catch (IOException another) {
                System.getLogger(Drafts.class.getName()).log(System.Logger.Level.DEBUG, "passed over", another);
            }
        }
        return drafts;
    }

    /** The newest that another window left; it stays where it is until {@link #forget}. */
    public synchronized Optional<Path> left() {
        return taken.stream().map(s -> s.file(DRAFT)).filter(Files::exists).max(Comparator.comparing(Drafts::written));
    }

    /** Replaces what was saved before. */
    public synchronized void save(AtomicFile.Content content) throws IOException {
        if (!closed) {
            AtomicFile.write(own.file(DRAFT), content);
        }
    }

    /** Kept elsewhere, or let go of. */
    public synchronized void clear() throws IOException {
        if (!closed) {
            Files.deleteIfExists(own.file(DRAFT));
        }
    }

    /** What another window left is in this one's hands now. */
    public synchronized void forget(Path left) throws IOException {
        if (!closed) {
            Files.deleteIfExists(left);
        }
    }

    /** What was saved stays for the next window. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        taken.add(own);
        for (Slot slot : taken) {
            if (Files.exists(slot.file(DRAFT))) {
                slot.close();
            } else {
                slot.delete();
            }
        }
    }

    private static FileTime written(Path draft) {
        try {
            return Files.getLastModifiedTime(draft);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
