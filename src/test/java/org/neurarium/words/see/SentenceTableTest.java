package org.neurarium.words.see;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.WordVectors;

class SentenceTableTest {
    private static final double SAME = 1e-9;
    private static final List<List<String>> THREE = List.of(List.of("a", "b", "a"), List.of("b", "c"), List.of("b", "b", "d"));

    @Test
    void oneHotAndBagOfWords() {
        assertEquals(List.of("a", "b", "c", "d"), SentenceTable.bag(THREE).columns());
        assertArrayEquals(new double[][] {{2, 1, 0, 0}, {0, 1, 1, 0}, {0, 2, 0, 1}}, SentenceTable.bag(THREE).rows());
        assertArrayEquals(new double[][] {{1, 1, 0, 0}, {0, 1, 1, 0}, {0, 1, 0, 1}}, SentenceTable.oneHot(THREE).rows());
    }

    /** count · ln(3 / n): b is in all three and tells nothing; a, c and d are in one. */
    @Test
    void tfIdfByHand() {
        double one = Math.log(3);
        assertArrayEquals(new double[][] {{2 * one, 0, 0, 0}, {0, 0, one, 0}, {0, 0, 0, one}}, SentenceTable.tfIdf(THREE).rows());
    }

    /** With all directions, products of LSA's rows are those of the TF-IDF rows; with fewer, the largest are kept. */
    @Test
    void lsaKeepsProducts() {
        List<List<String>> sentences = List.of(List.of("a", "b", "c"), List.of("a", "b"), List.of("d", "e", "c"), List.of("d", "e"));
        double[][] m = SentenceTable.tfIdf(sentences).rows();
        double[][] all = SentenceTable.lsa(sentences, 4).rows();
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                assertEquals(product(m[i], m[j]), product(all[i], all[j]), SAME);
            }
        }
        double[][] two = SentenceTable.lsa(sentences, 2).rows();
        for (int i = 0; i < m.length; i++) {
            assertEquals(2, two[i].length);
            assertArrayEquals(new double[] {all[i][0], all[i][1]}, two[i], SAME);
        }
    }

    @Test
    void denseIsTheMeanOfKnownWords() {
        WordVectors vectors = new WordVectors(List.of("a", "b"), new long[0], HeapRows.of(new float[] {2, 0, 0, 4}, 2), null);
        assertArrayEquals(new double[][] {{4.0 / 3, 4.0 / 3}, {0, 4}, {0, 4}}, round(SentenceTable.dense(THREE, vectors).rows()));
    }

    private static double[][] round(double[][] rows) {
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.abs(row[i] - 4.0 / 3) < 1e-6 ? 4.0 / 3 : row[i];
            }
        }
        return rows;
    }

    @Test
    void cosines() {
        double[][] cosines = SentenceTable.bag(THREE).cosines();
        assertEquals(1, cosines[0][0], SAME);
        assertEquals(1 / Math.sqrt(5 * 2), cosines[0][1], SAME);
        assertEquals(2 / Math.sqrt(2 * 5), cosines[1][2], SAME);
        assertEquals(0, new SentenceTable(List.of("x"), new double[][] {{0}, {1}}).cosines()[0][1]);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
