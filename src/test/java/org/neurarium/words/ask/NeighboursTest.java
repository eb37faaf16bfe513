package org.neurarium.words.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurarium.words.ask.Neighbours.Measure;
import org.neurarium.words.vectors.HeapRows;
import org.neurarium.words.vectors.WordVectors;

/** Neighbours against a sort of all words by a figure computed in double. */
class NeighboursTest {
    private static final int SIZE = 20_001;
    private static final int DIM = 13;

    @ParameterizedTest
    @EnumSource
    void equalASortOfAllWords(Measure measure) {
        WordVectors vectors = random();
        Neighbours neighbours = new Neighbours(vectors);
        for (int word : new int[] {0, 4_095, 4_096, SIZE - 1}) {
            float[] query = vectors.vector(word);
            List<Neighbour> found = neighbours.nearest(query, 25, measure, Set.of(word));
            double sign = measure == Measure.COSINE ? -1 : 1;
            List<Integer> expected = IntStream.range(0, SIZE).boxed().filter(i -> i != word)
                    .sorted(Comparator.comparingDouble(i -> sign * figure(query, vectors.vector(i), measure))).limit(25).toList();
            assertEquals(expected, found.stream().map(Neighbour::id).toList());
            for (Neighbour n : found) {
                assertEquals(figure(query, vectors.vector(n.id()), measure), n.similarity(), 1e-5);
            }
        }
    }

    private static double figure(float[] a, float[] b, Measure measure) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        double square = 0;
        for (int d = 0; d < a.length; d++) {
            ab += (double) a[d] * b[d];
            aa += (double) a[d] * a[d];
            bb += (double) b[d] * b[d];
            square += ((double) a[d] - b[d]) * ((double) a[d] - b[d]);
        }
        return measure == Measure.COSINE ? ab / Math.sqrt(aa * bb) : Math.sqrt(square);
    }

    private static WordVectors random() {
        Random random = new Random(5);
        float[] rows = new float[SIZE * DIM];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return new WordVectors(IntStream.range(0, SIZE).mapToObj(i -> "w" + i).toList(), new long[0],
                HeapRows.of(rows, DIM), null);
    }
}
