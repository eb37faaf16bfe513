package org.neurarium.words.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.neurarium.words.vectors.VectorRows;
import org.neurarium.words.vectors.WordVectors;

/**
 * Exact nearest neighbours: every row is compared, blocks of rows by several threads. The rows' lengths are found once;
 * after that, a million words of 100 numbers take a few dozen milliseconds.
 */
public final class Neighbours {
    private static final int BLOCK = 4_096;

    private final WordVectors vectors;
    private final float[] inverse;

    /** How near is told. */
    public enum Measure {
        /** cos(a, b) = a · b / ‖a‖ ‖b‖; large is near. */
        COSINE,
        /** ‖a − b‖; small is near. */
        EUCLIDEAN
    }

    public Neighbours(WordVectors vectors) {
        this.vectors = vectors;
        this.inverse = new float[vectors.size()];
        blocks().forEach(block -> {
            int first = block * BLOCK;
            int n = Math.min(BLOCK, vectors.size() - first);
            VectorRows.Run rows = rows(first, n);
            for (int i = 0; i < n; i++) {
                int at = rows.at() + i * vectors.dim();
                float length = (float) Math.sqrt(dot(rows.array(), at, rows.array(), at, vectors.dim()));
                inverse[first + i] = length == 0 ? 0 : 1 / length;
            }
        });
    }

    public WordVectors vectors() {
        return vectors;
    }

    /**
     * The nearest words, nearest first, ties in the table's order.
     *
     * @param without ids that are no answers
     */
    public List<Neighbour> nearest(float[] query, int count, Measure measure, Set<Integer> without) {
        int wanted = Math.min(count + without.size(), vectors.size());
        Nearest all = blocks().mapToObj(block -> block(block, query, wanted, measure))
                .reduce(new Nearest(wanted), Nearest::with);
        double length = Math.sqrt(dot(query, 0, query, 0, query.length));
        List<Neighbour> found = new ArrayList<>(count);
        for (int i = 0; i < all.size() && found.size() < count; i++) {
            int id = all.id(i);
            if (!without.contains(id)) {
                double value = measure == Measure.COSINE ? all.score(i) / Math.max(length, Double.MIN_NORMAL)
                        : Math.sqrt(Math.max(0, -all.score(i)));
                found.add(new Neighbour(id, vectors.word(id), value));
            }
        }
        return found;
    }

    private Nearest block(int block, float[] query, int wanted, Measure measure) {
        int first = block * BLOCK;
        int n = Math.min(BLOCK, vectors.size() - first);
        int dim = vectors.dim();
        VectorRows.Run rows = rows(first, n);
        Nearest nearest = new Nearest(wanted);
        for (int i = 0; i < n; i++) {
            int at = rows.at() + i * dim;
            float score = measure == Measure.COSINE ? dot(query, 0, rows.array(), at, dim) * inverse[first + i]
                    : -distance(query, rows.array(), at, dim);
            nearest.offer(first + i, score);
        }
        return nearest;
    }

    private VectorRows.Run rows(int first, int n) {
        return vectors.rows().run(first, n, Scratch.ROWS.get()::of);
    }

    private IntStream blocks() {
        return IntStream.range(0, (vectors.size() + BLOCK - 1) / BLOCK).parallel();
    }

    /** Eight sums side by side: an addition need not wait for the one before. */
    static float dot(float[] a, int at, float[] b, int bt, int dim) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int d = 0;
        for (; d <= dim - 8; d += 8) {
            s0 += a[at + d] * b[bt + d];
            s1 += a[at + d + 1] * b[bt + d + 1];
            s2 += a[at + d + 2] * b[bt + d + 2];
            s3 += a[at + d + 3] * b[bt + d + 3];
            s4 += a[at + d + 4] * b[bt + d + 4];
            s5 += a[at + d + 5] * b[bt + d + 5];
            s6 += a[at + d + 6] * b[bt + d + 6];
            s7 += a[at + d + 7] * b[bt + d + 7];
        }
        for (; d < dim; d++) {
            s0 += a[at + d] * b[bt + d];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    private static float distance(float[] a, float[] b, int bt, int dim) {
        float s0 = 0;
        float s1 = 0;
        int d = 0;
        for (; d <= dim - 2; d += 2) {
            float x = a[d] - b[bt + d];
            float y = a[d + 1] - b[bt + d + 1];
            s0 += x * x;
            s1 += y * y;
        }
        if (d < dim) {
            float x = a[d] - b[bt + d];
            s0 += x * x;
        }
        return s0 + s1;
    }
}
