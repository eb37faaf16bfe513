package org.neurarium.train.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of records that come and go; room that was given back is used again. The file is locked while it is open and
 * deleted when it is closed. One that a crash left behind is not locked by anybody and is deleted by the next.
 */
final class SpillFile implements AutoCloseable {
    private static final String NAME = "recording-*.frames";
    /** Closing a second channel on a file gives up this process's lock on it (POSIX), so own files are never probed. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final Holes holes = new Holes();
    private long used;

    private SpillFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder if need be, clears what a crash left, and opens a new file. */
    static SpillFile in(Path folder) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        Path path = Files.createTempFile(folder, "recording-", ".frames").toRealPath();
        OWN.add(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        channel.lock();
        return new SpillFile(path, channel);
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME)) {
            for (Path file : files) {
                if (!OWN.contains(file.toRealPath()) && unlocked(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean unlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return false; // another program's, or gone meanwhile
        }
    }

    /** Writes a record; where it lies. */
    long write(byte[] record) throws IOException {
        long at = holes.take(record.length);
        ByteBuffer buffer = ByteBuffer.wrap(record);
        while (buffer.hasRemaining()) {
            channel.write(buffer, at + buffer.position());
        }
        used += record.length;
        return at;
    }

    byte[] read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the recording's file is shorter than it should be");
            }
        }
        return buffer.array();
    }

    void free(long at, int length) {
        used -= length;
        holes.give(at, length);
    }

    /** Bytes of the records in it. */
    long used() {
        return used;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OWN.remove(path);
    }
}
