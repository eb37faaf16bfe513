package org.neurarium.words.learn;

import org.neurarium.words.vectors.UnseenWords;

/** The rows of pieces that fastText learnt: an unseen word is the mean of its pieces. */
public record PieceVectors(Pieces pieces, float[] rows, int dim) implements UnseenWords {
    @Override
    public float[] vector(String word) {
        float[] sum = new float[dim];
        int[] own = pieces.rowsOf(word);
        for (int row : own) {
            Rows.add(rows, row * dim, sum, dim);
        }
        Rows.scale(sum, 1f / Math.max(1, own.length));
        return sum;
    }
}
