package org.neurarium.train.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of recorded moments. They arrive as they are; when half of the memory is used, the oldest of those that are
 * {@linkplain #settle settled} are packed by a thread of the store's own, and the oldest of these move to a file when
 * memory becomes short. Small ones stay as they are. Whoever adds more than the budget allows must {@linkplain #free free} others: the store forgets nothing by itself.
 */
public final class FrameStore implements AutoCloseable {
    /** Moments of fewer bytes are not worth packing. */
    static final int SMALL = 16 << 10;
    /** Packing takes at most this share of one processor's time. */
    private static final int COST_SHARE = 40;
    private static final int MOST_WAITING = 3;
    private static final Body END = new Body(new float[0][]);

    private final Budget budget;
    private final LinkedBlockingQueue<Body> waiting = new LinkedBlockingQueue<>();
    private final Deque<Body> plain = new ArrayDeque<>();
    private final Deque<Body> packed = new ArrayDeque<>();
    private long lastPacked = Long.MIN_VALUE / 2;
    private float @Nullable [] @Nullable [] reference;
    private @Nullable Thread packer;
    private @Nullable SpillFile file;
    private boolean fileFailed;
    private boolean closed;
    private long memory;
    private volatile long packNanos = 1_000_000;

    public FrameStore(Budget budget) {
        this.budget = budget;
    }

    /** Takes arrays over; nobody may change them any more. The first moment is what later ones are compared with. */
    public synchronized Body add(float[]... parts) {
        Body body = new Body(parts);
        if (reference == null) {
            reference = parts;
        }
        memory += body.memory();
        return body;
    }

    /**
     * Says that a moment is to stay. Once half of the memory is used, the oldest of those that stay are packed, as many
     * as may be at this time.
     *
     * @param now in nanoseconds, by any clock that goes on
     */
    public synchronized void settle(Body body, long now) {
        if (body.numbers() < SMALL || closed || body.raw == reference) {
            return;
        }
        plain.addLast(body);
        boolean rested = now - lastPacked >= COST_SHARE * packNanos && waiting.size() < MOST_WAITING;
        if (memory > budget.memory() / 2 && rested) {
            lastPacked = now;
            waiting.add(plain.removeFirst());
            start();
        }
    }

    private void start() {
        if (packer == null) {
            packer = new Thread(this::work, "recording");
            packer.setDaemon(true);
            packer.setPriority(Thread.MIN_PRIORITY);
            packer.start();
        }
    }

    /** Whether the numbers take memory, rather than room in the file. */
    public synchronized boolean inMemory(Body body) {
        return body.place < 0;
    }

    /** The numbers as they were added; not to be changed. */
    public float[][] read(Body body) {
        float[][] first;
        byte[] bytes;
        synchronized (this) {
            if (body.raw != null) {
                return whole(body.raw);
            }
            first = whole(reference);
            bytes = body.packed != null ? body.packed : fetch(body);
        }
        float[][] parts = new float[body.lengths.length][];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            int size = size(bytes, at);
            parts[i] = PackedNumbers.unpack(bytes, at + Integer.BYTES, body.lengths[i], same(first, i, body.lengths[i]));
            at += Integer.BYTES + size;
        }
        return parts;
    }

    public synchronized void free(Body body) {
        if (!body.freed) {
            body.freed = true;
            memory -= body.memory();
            if (body.place >= 0 && file != null) {
                file.free(body.place, body.written);
            }
            if (body.numbers() >= SMALL) {
                plain.remove(body);
                packed.remove(body);
                waiting.remove(body);
            }
            body.packed = null;
            body.raw = null;
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        closeFile();
        plain.clear();
        packed.clear();
        waiting.clear();
        lastPacked = Long.MIN_VALUE / 2;
        reference = null;
        memory = 0;
    }

    /** Bytes on the heap. */
    public synchronized long memory() {
        return memory;
    }

    /** Bytes in the file. */
    public synchronized long disk() {
        return file == null ? 0 : file.used();
    }

    /** What moments of this size may take together: small ones are not written. */
    public synchronized long capacity(long bytes) {
        return budget.memory() + (bytes < SMALL || fileFailed ? 0 : budget.writable());
    }

    @Override
    public synchronized void close() {
        closed = true;
        clear();
        waiting.add(END);
    }

    private void work() {
        try {
            for (Body body = waiting.take(); body != END; body = waiting.take()) {
                long start = cpu();
                pack(body);
                packNanos = cpu() - start;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time that this thread computed; waiting for a processor costs nobody anything. */
    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private void pack(Body body) {
        float[][] raw;
        float[][] first;
        synchronized (this) {
            if (body.freed || body.raw == null || reference == null) {
                return;
            }
            raw = whole(body.raw);
            first = whole(reference);
        }
        List<byte[]> parts = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < raw.length; i++) {
            byte[] part = PackedNumbers.pack(raw[i], same(first, i, raw[i].length));
            parts.add(part);
            total += Integer.BYTES + part.length;
        }
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(total);
        parts.forEach(part -> all.putInt(part.length).put(part));
        synchronized (this) {
            if (!body.freed && reference == first) {
                memory -= body.memory();
                body.raw = null;
                body.packed = all.array();
                memory += body.memory();
                packed.addLast(body);
                spill();
            }
        }
    }

    /** Moves the oldest packed moments to the file while memory is short and the file may grow. */
    private void spill() {
        while (memory > budget.memory() / 2 && !packed.isEmpty() && !fileFailed) {
            Body oldest = packed.getFirst();
            byte[] bytes = java.util.Objects.requireNonNull(oldest.packed);
            if (disk() + bytes.length > budget.writable()) {
                return;
            }
            try {
                SpillFile into = file == null ? SpillFile.in(java.util.Objects.requireNonNull(budget.folder())) : file;
                file = into;
                oldest.place = into.write(bytes);
            } catch (IOException e) {
                fileFailed = true; // the disk is full or may not be written: what is in memory stays there
                return;
            }
            packed.removeFirst();
            memory -= oldest.memory();
            oldest.written = bytes.length;
            oldest.packed = null;
            memory += oldest.memory();
        }
    }

    private byte[] fetch(Body body) {
        if (file == null || body.place < 0) {
            throw new IllegalStateException("a moment that was freed");
        }
        try {
            return file.read(body.place, body.written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeFile() {
        try (SpillFile closing = file) {
            file = null;
        } catch (IOException e) {
            fileFailed = true; // the next start clears it away
        }
    }

    private static float @Nullable [] same(float[][] first, int part, int length) {
        return part < first.length && first[part].length == length ? first[part] : null;
    }

    private static int size(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
    }

    private static float[][] whole(float @Nullable [] @Nullable [] arrays) {
        return java.util.Objects.requireNonNull((float[][]) arrays);
    }
}
