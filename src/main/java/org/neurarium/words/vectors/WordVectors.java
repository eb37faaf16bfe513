package org.neurarium.words.vectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words with their vectors: immutable, for any number of threads. Words stand in the order of their file or of falling count. */
public final class WordVectors {
    private final List<String> words;
    private final long[] counts;
    private final VectorRows rows;
    private final Map<String, Integer> ids;
    private final @Nullable UnseenWords unseen;

    /**
     * @param counts how often each word was seen; empty where nobody knows
     * @param unseen how words outside the table get a vector; null if they get none
     */
    public WordVectors(List<String> words, long[] counts, VectorRows rows, @Nullable UnseenWords unseen) {
        if (words.size() != rows.size() || counts.length != 0 && counts.length != words.size()) {
            throw new IllegalArgumentException(words.size() + " words, " + rows.size() + " rows, " + counts.length + " counts");
        }
        this.words = List.copyOf(words);
        this.counts = counts.clone();
        this.rows = rows;
        this.unseen = unseen;
        this.ids = new HashMap<>((int) (words.size() / 0.7) + 1);
        for (int i = 0; i < words.size(); i++) {
            ids.putIfAbsent(words.get(i), i);
        }
    }

    private WordVectors(WordVectors before, VectorRows rows, @Nullable UnseenWords unseen) {
        this.words = before.words;
        this.counts = before.counts;
        this.ids = before.ids;
        this.rows = rows;
        this.unseen = unseen;
    }

    /** The same words with other vectors; costs no copy of the words. */
    public WordVectors moved(VectorRows changed, @Nullable UnseenWords pieces) {
        if (changed.size() != size()) {
            throw new IllegalArgumentException(size() + " words, " + changed.size() + " rows");
        }
        return new WordVectors(this, changed, pieces);
    }

    public int size() {
        return words.size();
    }

    public int dim() {
        return rows.dim();
    }

    public List<String> words() {
        return words;
    }

    public String word(int id) {
        return words.get(id);
    }

    /** A word's id, or −1. */
    public int id(String word) {
        return ids.getOrDefault(word, -1);
    }

    public boolean countsKnown() {
        return counts.length > 0;
    }

    /** How often a word was seen; 0 where nobody knows. */
    public long count(int id) {
        return counts.length == 0 ? 0 : counts[id];
    }

    public VectorRows rows() {
        return rows;
    }

    public Optional<UnseenWords> unseen() {
        return Optional.ofNullable(unseen);
    }

    /** A copy of a word's vector. */
    public float[] vector(int id) {
        float[] vector = new float[rows.dim()];
        rows.copy(id, 1, vector, 0);
        return vector;
    }

    /** A word's vector, made from its pieces if the table has it not; empty if neither is possible. */
    public Optional<float[]> vector(String word) {
        int id = id(word);
        if (id >= 0) {
            return Optional.of(vector(id));
        }
        return unseen().map(u -> u.vector(word)).filter(v -> {
            for (float x : v) {
                if (x != 0) {
                    return true;
                }
            }
            return false;
        });
    }
}
