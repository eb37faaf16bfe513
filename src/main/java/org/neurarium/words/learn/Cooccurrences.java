package org.neurarium.words.learn;

import java.util.Arrays;
import org.neurarium.words.corpus.EncodedText;

/**
 * How often two words stand within a window of each other, both orders together, in an open-addressing table: key
 * smaller id · 2³² + larger id. With {@code decaying}, a pair at distance d counts 1/d (Pennington and others 2014,
 * section 4.2). When the table is full, the rarest pairs are forgotten.
 */
public final class Cooccurrences {
    private static final long EMPTY = -1;
    private static final int FIRST = 1 << 12;
    private static final int MOST = 1 << 26;
    private static final int BUFFER = 1 << 13;

    private long[] keys = new long[FIRST];
    private float[] values = new float[FIRST];
    private int size;
    private float forgotten;

    private Cooccurrences() {
        Arrays.fill(keys, EMPTY);
    }

    /** Takes a pair: {@code low ≤ high}; where they are equal, the value is twice the count of places. */
    public interface Visitor {
        void pair(int low, int high, float value);
    }

    /** Counts a whole text. */
    public static Cooccurrences of(EncodedText text, int window, boolean decaying) {
        return of(text, window, decaying, new float[0], new Dice(0));
    }

    /** @param keep how likely each word is kept, as {@link SentenceReader#keep} tells; empty to keep all */
    static Cooccurrences of(EncodedText text, int window, boolean decaying, float[] keep, Dice dice) {
        Cooccurrences counts = new Cooccurrences();
        int[] last = new int[window];
        int held = 0;
        int[] buffer = new int[BUFFER];
        for (long from = 0; from < text.size(); from += BUFFER) {
            int n = text.read(from, buffer, BUFFER);
            for (int i = 0; i < n; i++) {
                int id = buffer[i];
                if (id == EncodedText.END) {
                    held = 0;
                    continue;
                }
                if (keep.length > 0 && keep[id] < 1 && dice.share() >= keep[id]) {
                    continue;
                }
                for (int back = 1; back <= Math.min(held, window); back++) {
                    float value = decaying ? 1f / back : 1f;
                    counts.add(id, last[(held - back) % window], value);
                }
                last[held++ % window] = id;
                held = held >= 2 * window && held % window == 0 ? window : held;
            }
        }
        return counts;
    }

    private void add(int a, int b, float value) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        int at = place(key);
        if (keys[at] == EMPTY) {
            keys[at] = key;
            size++;
        }
        values[at] += a == b ? 2 * value : value;
        if (size > keys.length / 2) {
            grow();
        }
    }

    private int place(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 33) & keys.length - 1;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        boolean full = keys.length >= MOST;
        forgotten = full ? Math.max(0.3f, forgotten * 1.5f) : forgotten;
        keys = new long[full ? MOST : 2 * oldKeys.length];
        values = new float[keys.length];
        Arrays.fill(keys, EMPTY);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY && !(full && oldValues[i] <= forgotten)) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
                size++;
            }
        }
        if (full && size > keys.length / 2) {
            grow();
        }
    }

    /** How many pairs were seen. */
    public int size() {
        return size;
    }

    /** How often two words stand together, in either order. */
    public float count(int a, int b) {
        int at = place((long) Math.min(a, b) << 32 | Math.max(a, b));
        return keys[at] == EMPTY ? 0 : values[at];
    }

    /** Every pair once, in no particular but always the same order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                visitor.pair((int) (keys[i] >>> 32), (int) keys[i], values[i]);
            }
        }
    }
}
