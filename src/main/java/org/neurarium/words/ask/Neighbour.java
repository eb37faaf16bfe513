package org.neurarium.words.ask;

/**
 * A word near to what was asked for.
 *
 * @param id its place in the table
 * @param similarity cosine, or the distance, as was asked
 */
public record Neighbour(int id, String word, double similarity) {
}
