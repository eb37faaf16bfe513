package org.neurarium.ui.viz.attention;

import java.util.Map;
import java.util.Objects;
import org.neurarium.nn.layer.Glass.Inside;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.StepNames;

/**
 * What one attention layer does with one example, padding left out.
 *
 * @param inside {@code scores maskedScores weights} [1, heads, queries, keys], {@code context} and {@code value}
 *     [1, heads, steps, size], and {@code query} and {@code key} where the score is their product
 * @param queries what stands at each query
 * @param keys what stands at each key
 */
record AttentionPicture(String node, Map<String, Inside> inside, StepNames queries, StepNames keys, int epoch) {
    /** Stands for the mean of all heads. */
    static final int MEAN = -1;

    AttentionPicture {
        inside = Map.copyOf(inside);
    }

    int heads() {
        return of("weights").shape()[1];
    }

    /** Queries there are, padding among them. */
    int rows() {
        return of("weights").shape()[2];
    }

    /** Weight of a key for a query; of a head, or {@link #MEAN}. */
    double weight(int head, int query, int key) {
        if (head == MEAN) {
            double sum = 0;
            for (int h = 0; h < heads(); h++) {
                sum += cell("weights", h, query, key);
            }
            return sum / heads();
        }
        return cell("weights", head, query, key);
    }

    /** Score after scaling, before the mask. */
    double score(int head, int query, int key) {
        return cell("scores", head, query, key);
    }

    /** Whether a query may not look at a key. */
    boolean masked(int query, int key) {
        return cell("maskedScores", 0, query, key) == Float.NEGATIVE_INFINITY;
    }

    /** Sum of a query's weights over all keys, padding among them: 1. */
    double sum(int head, int query) {
        double sum = 0;
        for (int key = 0; key < of("weights").shape()[3]; key++) {
            sum += weight(head, query, key);
        }
        return sum;
    }

    /** Whether the score is a product of a query and a key that can be shown. */
    boolean hasProducts() {
        return inside.containsKey("query") && inside.containsKey("key");
    }

    /** q·k before scaling. */
    double product(int head, int query, int key) {
        Inside q = of("query");
        Inside k = of("key");
        int size = q.shape()[3];
        double sum = 0;
        for (int d = 0; d < size; d++) {
            sum += (double) vector(q, head, query, d) * vector(k, head, key, d);
        }
        return sum;
    }

    int keySize() {
        return of("query").shape()[3];
    }

    int valueSize() {
        return of("value").shape()[3];
    }

    double value(int head, int key, int dimension) {
        return vector(of("value"), head, key, dimension);
    }

    double context(int head, int query, int dimension) {
        return vector(of("context"), head, query, dimension);
    }

    /** The largest weight of any query for any key. */
    double most(int head) {
        double most = 0;
        for (int q = 0; q < queries.count(); q++) {
            for (int k = 0; k < keys.count(); k++) {
                most = Math.max(most, weight(head, q, k));
            }
        }
        return most;
    }

    /** Where the colours of a head's weights end: a round number that none exceeds. */
    double reach(int head) {
        double most = most(head);
        return most > 0 && Double.isFinite(most) ? Math.min(1, Ticks.step(most)) : 1;
    }

    private Inside of(String name) {
        return Objects.requireNonNull(inside.get(name), name);
    }

    private double cell(String name, int head, int query, int key) {
        Inside values = of(name);
        int[] shape = values.shape();
        return values.values()[(head * shape[2] + query) * shape[3] + key];
    }

    private static float vector(Inside values, int head, int step, int dimension) {
        int[] shape = values.shape();
        return values.values()[(head * shape[2] + step) * shape[3] + dimension];
    }
}
