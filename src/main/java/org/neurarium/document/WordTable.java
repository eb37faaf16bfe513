package org.neurarium.document;

import java.util.Arrays;
import java.util.List;

/**
 * Words with their vectors, as a project carries them for the layers that start from them. Immutable; two tables with the
 * same words and numbers are equal.
 */
public final class WordTable {
    private final List<String> words;
    private final int dim;
    private final float[] rows;
    private final int hash;

    /** @param rows {@code [words × dim]}, word after word; taken over, so the caller must not change them any more */
    public WordTable(List<String> words, int dim, float[] rows) {
        if (dim < 1 || (long) words.size() * dim != rows.length) {
            throw new IllegalArgumentException(words.size() + " words of " + dim + " numbers, " + rows.length + " numbers");
        }
        this.words = List.copyOf(words);
        this.dim = dim;
        this.rows = rows;
        this.hash = 31 * this.words.hashCode() + Arrays.hashCode(rows);
    }

    public List<String> words() {
        return words;
    }

    /** Numbers of a vector. */
    public int dim() {
        return dim;
    }

    /** A copy of a word's vector. */
    public float[] vector(int word) {
        return Arrays.copyOfRange(rows, word * dim, (word + 1) * dim);
    }

    /** One number of a word's vector. */
    public float number(int word, int place) {
        return rows[word * dim + place];
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof WordTable that && hash == that.hash && dim == that.dim
                && words.equals(that.words) && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return words.size() + " words × " + dim;
    }
}
