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
 * The numbers of recorded moments. They arrive as they are and lie beside the heap; when half of the memory is used, the
 * oldest of those that are {@linkplain #settle settled} are packed by a thread of the store's own, and the oldest of these
 * move to a file when memory becomes short. Small ones stay as they are. Whoever adds more than the budget allows must {@linkplain #free free} others: the store forgets nothing by itself.
 */
public final class FrameStore implements AutoCloseable {
    /** Moments of fewer bytes are not worth packing. */
    static final int SMALL = 16 << 10;
    /** Moments of fewer bytes stay on the heap. */
    private static final int TINY = 1 << 10;
    /** Packing takes at most this share of one processor's time. */
    private static final int COST_SHARE = 40;
    private static final int MOST_WAITING = 3;
    private static final Body END = new Body(new float[0][], 0);

    private final Budget budget;
    private final LinkedBlockingQueue<Body> waiting = new LinkedBlockingQueue<>();
    private final Deque<Body> plain = new ArrayDeque<>();
    private final Deque<Body> packed = new ArrayDeque<>();
    private final Shelf shelf = new Shelf();
    private int era;
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
        Body body = new Body(parts, era);
        if (reference == null) {
            reference = parts;
        } else if (body.numbers() >= TINY) {
            shelve(body, parts);
        }
        memory += body.memory();
        return body;
    }

    /** Where this process may not have more beside the heap, they stay on it. */
    private void shelve(Body body, float[][] parts) {
        try {
            body.shelved = shelf.put(parts, body.numbers());
            body.bytes = body.numbers();
            body.raw = null;
        } catch (OutOfMemoryError e) {
            System.getLogger(FrameStore.class.getName()).log(System.Logger.Level.DEBUG, "no room beside the heap", e);
        }
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
            if (body.place < 0 && !body.packed) {
                return plain(body);
            }
            first = whole(reference);
            bytes = body.packed ? shelf.bytes(body.shelved, (int) body.bytes) : fetch(body);
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

    /** Of a moment that is not packed. */
    private float[][] plain(Body body) {
        if (body.isGone() || body.era != era) {
            throw new IllegalStateException("a moment that was freed");
        }
        return body.raw != null ? whole(body.raw) : shelf.numbers(body.shelved, body.lengths);
    }

    public synchronized void free(Body body) {
        if (!body.isGone() && body.era == era) {
            memory -= body.memory();
            if (body.place >= 0 && file != null) {
                file.free(body.place, (int) body.bytes);
            }
            if (body.numbers() >= SMALL) {
                plain.remove(body);
                packed.remove(body);
                waiting.remove(body);
            }
            letGo(body);
            body.place = -1;
        }
    }

    /** The numbers do not lie in memory any more. */
    private void letGo(Body body) {
        if (body.shelved >= 0) {
            shelf.free(body.shelved, body.bytes);
        }
        body.shelved = -1;
        body.packed = false;
        body.raw = null;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        closeFile();
        shelf.clear();
        era++;
        plain.clear();
        packed.clear();
        waiting.clear();
        lastPacked = Long.MIN_VALUE / 2;
        reference = null;
        memory = 0;
    }

    /** Bytes in memory. */
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
                packed(body);
                packNanos = cpu() - start;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What there is no memory to pack stays as it is. */
    private void packed(Body body) {
        try {
            pack(body);
        } catch (OutOfMemoryError e) {
            System.getLogger(FrameStore.class.getName()).log(System.Logger.Level.DEBUG, "not packed", e);
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
            if (body.shelved < 0 || body.era != era) {
                return;
            }
            raw = plain(body);
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
            if (!body.isGone() && body.era == era) {
                replace(body, all.array());
                spill();
            }
        }
    }

    private void replace(Body body, byte[] bytes) {
        long place;
        try {
            place = shelf.put(bytes);
        } catch (OutOfMemoryError e) {
            return; // it stays as it is
        }
        memory -= body.memory();
        letGo(body);
        body.shelved = place;
        body.bytes = bytes.length;
        body.packed = true;
        memory += body.memory();
        packed.addLast(body);
    }

    /** Moves the oldest packed moments to the file while memory is short and the file may grow. */
    private void spill() {
        while (memory > budget.memory() / 2 && !packed.isEmpty() && !fileFailed) {
            Body oldest = packed.getFirst();
            if (disk() + oldest.bytes > budget.writable()) {
                return;
            }
            byte[] bytes = shelf.bytes(oldest.shelved, (int) oldest.bytes);
            long place;
            try {
                SpillFile into = file == null ? SpillFile.in(java.util.Objects.requireNonNull(budget.folder())) : file;
                file = into;
                place = into.write(bytes);
            } catch (IOException e) {
                fileFailed = true; // the disk is full or may not be written: what is in memory stays there
                return;
            }
            packed.removeFirst();
            memory -= oldest.memory();
            letGo(oldest);
            oldest.place = place;
            memory += oldest.memory();
        }
    }

    private byte[] fetch(Body body) {
        if (file == null || body.place < 0) {
            throw new IllegalStateException("a moment that was freed");
        }
        try {
            return file.read(body.place, (int) body.bytes);
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
