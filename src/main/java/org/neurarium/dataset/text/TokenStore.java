package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokenized texts kept as numbers: each different token once, each text as a row of indices. One pass over a file is
 * enough to count a vocabulary and to write the texts in it. About 4 bytes a token beside the distinct ones.
 */
public final class TokenStore {
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> distinct = new ArrayList<>();
    private int[] counts = new int[1024];
    private int[] all = new int[4096];
    private int[] ends = new int[1024];
    private int used;
    private int rows;

    /** Adds a text. */
    public void add(List<String> tokens) {
        for (String token : tokens) {
            Integer known = indices.putIfAbsent(token, distinct.size());
            int index = known == null ? distinct.size() : known;
            if (known == null) {
                distinct.add(token);
                counts = index < counts.length ? counts : Arrays.copyOf(counts, 2 * index);
            }
            counts[index]++;
            all = used < all.length ? all : Arrays.copyOf(all, all.length + all.length / 2);
            all[used++] = index;
        }
        ends = rows < ends.length ? ends : Arrays.copyOf(ends, ends.length + ends.length / 2);
        ends[rows++] = used;
    }

    /** Number of texts. */
    public int size() {
        return rows;
    }

    /** Number of tokens in a text. */
    public int length(int row) {
        return ends[row] - start(row);
    }

    /** Number of tokens in the longest text. */
    public int longest() {
        int longest = 0;
        for (int row = 0; row < rows; row++) {
            longest = Math.max(longest, length(row));
        }
        return longest;
    }

    /** Number of texts that have more tokens than that. */
    public int longerThan(int steps) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            count += length(row) > steps ? 1 : 0;
        }
        return count;
    }

    /** See {@link Vocabulary#of(Map, int, int, boolean)}. */
    public Vocabulary vocabulary(int least, int most, boolean steps) {
        Map<String, Integer> frequent = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            frequent.put(distinct.get(i), counts[i]);
        }
        return Vocabulary.of(frequent, least, most, steps);
    }

    /** Ids of every text, cut or padded (with id 0) to {@code steps}: {@code [size × steps]}. */
    public float[] padded(Vocabulary vocabulary, int steps) {
        int[] ids = ids(vocabulary);
        float[] padded = new float[rows * steps];
        for (int row = 0; row < rows; row++) {
            int start = start(row);
            int length = Math.min(steps, length(row));
            for (int t = 0; t < length; t++) {
                padded[row * steps + t] = ids[all[start + t]];
            }
        }
        return padded;
    }

    /** Ids of one text, uncut. */
    public int[] row(Vocabulary vocabulary, int row) {
        return Arrays.stream(all, start(row), ends[row]).map(i -> vocabulary.id(distinct.get(i))).toArray();
    }

    /** All texts one behind the other, as ids. */
    public int[] joined(Vocabulary vocabulary) {
        int[] ids = ids(vocabulary);
        return Arrays.stream(all, 0, used).map(i -> ids[i]).toArray();
    }

    /** Valid steps of every text once cut to {@code steps}. */
    public int[] lengths(int steps) {
        int[] lengths = new int[rows];
        for (int row = 0; row < rows; row++) {
            lengths[row] = Math.min(steps, length(row));
        }
        return lengths;
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    private int[] ids(Vocabulary vocabulary) {
        return distinct.stream().mapToInt(vocabulary::id).toArray();
    }
}
