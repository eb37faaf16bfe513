package org.neurarium.words.vectors;

/** Makes a vector for a word that is not in the table, from its pieces. */
public interface UnseenWords {
    /** dim numbers; zeros if nothing of the word is known. */
    float[] vector(String word);
}
