package org.neurarium.document.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Replaces a file whole or not at all: whoever reads it sees the old or the new content, also after a power cut. */
public final class AtomicFile {
    /** What is to stand in the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** There is no room left for what was to be written; the old content stands. */
    public static final class DiskFull extends IOException {
        private static final long serialVersionUID = 1L;

        DiskFull(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final int BUFFER = 1 << 16;
    private static final String DRAFT = ".part";
    private static final Duration LEFT = Duration.ofHours(1);

    private AtomicFile() {
    }

    /** Writes a neighbour of {@code file}, forces it to the disk and moves it into place. A link is followed, not replaced. */
    public static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + DRAFT);
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            } catch (IOException e) {
                throw isFull(draft) ? new DiskFull(e) : e;
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
        clearLeft(target);
    }

    /** The system's own sentence is in its language, so the disk is asked: less room than one piece of what was being written. */
    private static boolean isFull(Path draft) throws IOException {
        return Files.exists(draft) && Files.getFileStore(draft).getUsableSpace() < BUFFER;
    }

    /** Drafts of this file that a killed process left long ago: nobody is still writing them. */
    private static void clearLeft(Path target) {
        String stem = "." + target.getFileName() + ".";
        Instant old = Instant.now().minus(LEFT);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(target.getParent(), f -> isDraft(f, stem))) {
            for (Path draft : all) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(old)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException | DirectoryIteratorException stays) {
            return; // the file itself is written; the next time will do
        }
    }

    private static boolean isDraft(Path file, String stem) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(stem) && name.endsWith(DRAFT) && name.length() > stem.length() + DRAFT.length();
    }

    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
