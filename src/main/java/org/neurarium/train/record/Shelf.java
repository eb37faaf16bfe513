package org.neurarium.train.record;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Records beside the heap, where the garbage collector neither copies nor goes through them. They lie on boards of
 * {@value #BOARD} bytes; those of a recording that ended serve the next, if it comes before they are collected. Not thread-safe.
 */
final class Shelf {
    static final int BOARD = 4 << 20;
    private static final Deque<WeakReference<ByteBuffer>> EMPTY = new ArrayDeque<>();

    private final List<ByteBuffer> boards = new ArrayList<>();
    private final Holes holes = new Holes();

    /** Puts numbers there, one array after another; where they lie. */
    long put(float[][] parts, long bytes) {
        long at = room(bytes);
        long next = at;
        for (float[] part : parts) {
            for (int done = 0; done < part.length; ) {
                int count = (int) Math.min(part.length - done, left(next) / Float.BYTES);
                board(next).asFloatBuffer().put(offset(next) / Float.BYTES, part, done, count);
                done += count;
                next += (long) Float.BYTES * count;
            }
        }
        return at;
    }

    /** Puts bytes there; where they lie. */
    long put(byte[] bytes) {
        long at = room(bytes.length);
        for (int done = 0; done < bytes.length; ) {
            int count = Math.min(bytes.length - done, left(at + done));
            board(at + done).put(offset(at + done), bytes, done, count);
            done += count;
        }
        return at;
    }

    /** Arrays of these lengths that lie one after another. */
    float[][] numbers(long at, int[] lengths) {
        float[][] parts = new float[lengths.length][];
        long next = at;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new float[lengths[i]];
            for (int done = 0; done < lengths[i]; ) {
                int count = (int) Math.min(lengths[i] - done, left(next) / Float.BYTES);
                board(next).asFloatBuffer().get(offset(next) / Float.BYTES, parts[i], done, count);
                done += count;
                next += (long) Float.BYTES * count;
            }
        }
        return parts;
    }

    byte[] bytes(long at, int length) {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, left(at + done));
            board(at + done).get(offset(at + done), bytes, done, count);
            done += count;
        }
        return bytes;
    }

    void free(long at, long bytes) {
        holes.give(at, whole(bytes));
    }

    void clear() {
        holes.clear();
        synchronized (EMPTY) {
            EMPTY.removeIf(board -> board.get() == null);
            boards.forEach(board -> EMPTY.add(new WeakReference<>(board)));
        }
        boards.clear();
    }

    private long room(long bytes) {
        long at = holes.take(whole(bytes));
        try {
            while ((long) boards.size() * BOARD < holes.end()) {
                boards.add(board());
            }
        } catch (OutOfMemoryError e) {
            holes.give(at, whole(bytes));
            throw e;
        }
        return at;
    }

    private static ByteBuffer board() {
        synchronized (EMPTY) {
            while (!EMPTY.isEmpty()) {
                ByteBuffer used = EMPTY.poll().get();
                if (used != null) {
                    return used;
                }
            }
        }
        return ByteBuffer.allocateDirect(BOARD).order(ByteOrder.nativeOrder());
    }

    /** A number never lies on two boards. */
    private static long whole(long bytes) {
        return (bytes + Float.BYTES - 1) / Float.BYTES * Float.BYTES;
    }

    private ByteBuffer board(long at) {
        return boards.get((int) (at / BOARD));
    }

    private static int offset(long at) {
        return (int) (at % BOARD);
    }

    /** From here to the end of the board. */
    private static int left(long at) {
        return BOARD - offset(at);
    }
}
