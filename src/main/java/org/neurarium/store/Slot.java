package org.neurarium.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One process' folder, held by a lock on the file {@code running} in it. The system drops the lock when the process ends,
 * however it ends; so a folder that can be locked belongs to nobody.
 */
final class Slot implements AutoCloseable {
    private static final String MARKER = "running";

    private final Path folder;
    private final FileChannel channel;

    private Slot(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static Slot create(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, "window-");
        return take(folder).orElseThrow(() -> new IOException("cannot lock " + folder));
    }

    /** The folder, if no living process holds it. */
    static Optional<Slot> take(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Slot(folder, channel));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    static List<Path> all(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Deletes the folder's files and the folder. */
    void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith(MARKER)).toList()) {
                Files.deleteIfExists(file);
            }
        }
        channel.close(); // only now: Windows keeps a file that is open
        Files.deleteIfExists(folder.resolve(MARKER));
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException takenMeanwhile) {
            return; // another window looks into it and removes it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
