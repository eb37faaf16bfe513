package org.neurarium.words.learn;

import org.neurarium.words.algebra.Orthonormal;
import org.neurarium.words.algebra.SymmetricEigen;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/**
 * Latent semantic analysis (Deerwester and others 1990): M ≈ U Σ Vᵀ, found by subspace iteration with M Mᵀ from a random
 * start and a little more room than asked for (Halko and others 2011, algorithm 4.4). A word's vector is its row of U Σ
 * for TF-IDF and of U Σ^½ for the others, which serves words better (Levy and others 2015, section 3.3).
 */
final class Lsa implements Learner {
    private static final int MORE = 10;
    private static final int ROUNDS = 8;

    private final WordCounts words;
    private final WordSettings settings;
    private final SparseTable table;
    private final int width;
    private volatile float[] vectors;
    private volatile double[] singular = new double[0];

    Lsa(WordCounts words, EncodedText text, WordSettings settings) {
        this.words = words;
        this.settings = settings;
        this.table = SparseTable.of(words, text, settings);
        this.width = Math.min(settings.dim() + MORE, words.size());
        this.vectors = new float[words.size() * settings.dim()];
    }

    @Override
    public long total() {
        return ROUNDS;
    }

    @Override
    public void work(int worker, Run run) {
        if (worker > 0) {
            return;
        }
        Dice dice = new Dice(settings.seed());
        float[] q = new float[words.size() * width];
        for (int i = 0; i < q.length; i++) {
            q[i] = dice.share() - 0.5f;
        }
        q = orthonormal(q);
        boolean on = true;
        for (int round = 0; round < ROUNDS && on; round++) {
            float[] y = table.gram(q, width);
            finish(q, y);
            q = orthonormal(y);
            on = run.advance(1, 0, 0);
        }
    }

    private float[] orthonormal(float[] q) {
        float[][] columns = new float[width][words.size()];
        for (int w = 0; w < words.size(); w++) {
            for (int j = 0; j < width; j++) {
                columns[j][w] = q[w * width + j];
            }
        }
        Orthonormal.make(columns);
        float[] made = new float[q.length];
        for (int w = 0; w < words.size(); w++) {
            for (int j = 0; j < width; j++) {
                made[w * width + j] = columns[j][w];
            }
        }
        return made;
    }

    /** The best vectors within the space of q: eigenvectors of qᵀ M Mᵀ q. */
    private void finish(float[] q, float[] y) {
        double[][] small = new double[width][width];
        for (int w = 0; w < words.size(); w++) {
            for (int i = 0; i < width; i++) {
                double x = q[w * width + i];
                for (int j = 0; j <= i; j++) {
                    small[i][j] += x * y[w * width + j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                small[j][i] = small[i][j];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(small);
        int dim = settings.dim();
        double power = settings.weighting() == WordSettings.Weighting.TF_IDF ? 0.5 : 0.25;
        float[] made = new float[words.size() * dim];
        double[] sigma = new double[Math.min(dim, width)];
        for (int k = 0; k < sigma.length; k++) {
            double value = Math.max(0, eigen.values()[k]);
            sigma[k] = Math.sqrt(value);
            double scale = Math.pow(value, power);
            for (int w = 0; w < words.size(); w++) {
                double sum = 0;
                for (int j = 0; j < width; j++) {
                    sum += q[w * width + j] * eigen.vectors()[k][j];
                }
                made[w * dim + k] = (float) (scale * sum);
            }
        }
        vectors = made;
        singular = sigma;
    }

    /** Singular values found so far, largest first. */
    double[] singular() {
        return singular.clone();
    }

    @Override
    public float[] vectors() {
        return vectors.clone();
    }
}
