package org.neurarium.train.record;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How much a recording may take.
 *
 * @param memory bytes, on the heap or beside it
 * @param disk bytes in a file of its own, which is deleted when the recording ends
 * @param folder where that file lies; null if none may be written
 */
public record Budget(long memory, long disk, @Nullable Path folder) {
    private static final long MEGABYTE = 1L << 20;
    /** For a window: 128 MB, nothing written. */
    public static final Budget SHOWN = new Budget(128 * MEGABYTE, 0, null);
    /** Without a window nobody travels; the newest finite weights are kept all the same. */
    public static final Budget SMALL = new Budget(16 * MEGABYTE, 0, null);

    public Budget {
        if (memory < 0 || disk < 0) {
            throw new IllegalArgumentException("a budget below zero");
        }
    }

    /** Of whole megabytes. */
    public static Budget megabytes(int memory, int disk, Path folder) {
        return new Budget(memory * MEGABYTE, disk * MEGABYTE, folder);
    }

    /** What may be written. */
    long writable() {
        return folder == null ? 0 : disk;
    }
}
