package org.neurarium.words.projection;

import java.util.Random;

/**
 * UMAP (McInnes and others 2018): a fuzzy graph of the nearest neighbours, laid out by stochastic gradient descent on its
 * cross-entropy, with points drawn at random pushed away. An edge of weight w is walked in a share w of the steps. Starts
 * from the principal components.
 */
public final class Umap implements MapSteps {
    private static final int USUAL = 300;
    private static final int AGAINST_AN_EDGE = 5;
    private static final float CLIP = 4;
    private static final float SPREAD = 10;

    private final FuzzyGraph graph;
    private final int n;
    private final int dims;
    private final float a;
    private final float b;
    private final float[] y;
    private final float[] due;
    private final Random random;
    private int iteration;

    /**
     * Finds the neighbours and their weights.
     *
     * @param neighbours how many of each point count
     * @param minDist how close points may come, 0 to 1
     */
    public static Umap of(Points points, int dims, int neighbours, double minDist, long seed) {
        FuzzyGraph graph = FuzzyGraph.of(NearestGraph.of(points, neighbours - 1));
        float[] y = Pca.of(points, dims).coordinates();
        float most = 1e-12f;
        for (float x : y) {
            most = Math.max(most, Math.abs(x));
        }
        Random random = new Random(seed);
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] / most * SPREAD + (float) random.nextGaussian() * 1e-4f;
        }
        return new Umap(graph, y, dims, CurveFit.of(minDist), random);
    }

    private Umap(FuzzyGraph graph, float[] y, int dims, CurveFit curve, Random random) {
        this.graph = graph;
        this.y = y;
        this.dims = dims;
        this.n = y.length / dims;
        this.a = (float) curve.a();
        this.b = (float) curve.b();
        this.random = random;
        this.due = new float[graph.size()];
        for (int e = 0; e < due.length; e++) {
            due[e] = 1 / graph.weight()[e];
        }
    }

    /** Every edge that is due once, with five points pushed away for it. */
    @Override
    public void step() {
        float rate = Math.max(0.01f, 1 - iteration / (float) USUAL);
        for (int e = 0; e < due.length; e++) {
            if (due[e] > iteration + 1) {
                continue;
            }
            due[e] += 1 / graph.weight()[e];
            int i = graph.from()[e] * dims;
            pull(i, graph.to()[e] * dims, rate);
            for (int k = 0; k < AGAINST_AN_EDGE; k++) {
                int other = random.nextInt(n) * dims;
                if (other != i) {
                    push(i, other, rate);
                }
            }
        }
        iteration++;
    }

    private void pull(int i, int j, float rate) {
        float squared = squared(i, j);
        if (squared <= 0) {
            return;
        }
        float power = (float) Math.pow(squared, b);
        float slope = -2 * a * b * power / squared / (1 + a * power);
        for (int d = 0; d < dims; d++) {
            float move = rate * clip(slope * (y[i + d] - y[j + d]));
            y[i + d] += move;
            y[j + d] -= move;
        }
    }

    private void push(int i, int j, float rate) {
        float squared = squared(i, j);
        float slope = 2 * b / ((0.001f + squared) * (1 + a * (float) Math.pow(squared, b)));
        for (int d = 0; d < dims; d++) {
            y[i + d] += rate * (squared > 0 ? clip(slope * (y[i + d] - y[j + d])) : CLIP);
        }
    }

    private static float clip(float x) {
        return Math.max(-CLIP, Math.min(CLIP, x));
    }

    private float squared(int i, int j) {
        float sum = 0;
        for (int d = 0; d < dims; d++) {
            sum += (y[i + d] - y[j + d]) * (y[i + d] - y[j + d]);
        }
        return sum;
    }

    @Override
    public void perturb(double share) {
        Shake.points(y, share, random);
    }

    @Override
    public int iteration() {
        return iteration;
    }

    @Override
    public int usualIterations() {
        return USUAL;
    }

    @Override
    public int dims() {
        return dims;
    }

    @Override
    public float[] coordinates() {
        return y.clone();
    }

    /** The attractive part of the cross-entropy a weight: −Σ w ln v(d) / Σ w with v(d) = 1 / (1 + a d^2b). */
    @Override
    public double cost() {
        double sum = 0;
        double weights = 0;
        for (int e = 0; e < graph.size(); e++) {
            float squared = squared(graph.from()[e] * dims, graph.to()[e] * dims);
            sum += graph.weight()[e] * Math.log1p(a * Math.pow(squared, b));
            weights += graph.weight()[e];
        }
        return sum / Math.max(1e-12, weights);
    }
}
