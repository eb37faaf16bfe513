package org.neurarium.lab.context;

import java.util.Arrays;
import java.util.List;

/**
 * How a task mixes the layers of a word: γ Σⱼ sⱼ hⱼ with s = softmax of one score for each layer (Peters et al. 2018, eq. 1).
 *
 * @param scores before the softmax, one for each layer
 * @param gamma γ
 */
public record TaskWeights(double[] scores, double gamma) {
    private static final int ROUNDS = 300;
    private static final double RATE = 0.5;

    /** s: positive, with the sum 1. */
    public double[] shares() {
        double most = Arrays.stream(scores).max().orElse(0);
        double[] shares = Arrays.stream(scores).map(s -> Math.exp(s - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    /** The word's vector for this task. @param layers {@code [layers][numbers]} */
    public double[] mix(double[][] layers) {
        double[] shares = shares();
        double[] mixed = new double[layers[0].length];
        for (int layer = 0; layer < layers.length; layer++) {
            for (int j = 0; j < mixed.length; j++) {
                mixed[j] += gamma * shares[layer] * layers[layer][j];
            }
        }
        return mixed;
    }

    public static double cosine(double[] a, double[] b) {
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }

    /**
     * Learned from a task of two classes: a logistic regression on the mixed vectors, by gradient descent on all examples, which
     * adjusts the scores and γ along with its own weights.
     *
     * @param layers of each example
     * @param second whether an example is of the second class
     */
    public static TaskWeights learned(List<double[][]> layers, boolean[] second) {
        double[] scores = new double[layers.get(0).length];
        double[] w = new double[layers.get(0)[0].length];
        double bias = 0;
        double gamma = 1;
        for (int round = 0; round < ROUNDS; round++) {
            TaskWeights now = new TaskWeights(scores.clone(), gamma);
            double[] shares = now.shares();
            double[] dw = new double[w.length];
            double[] alongs = new double[scores.length];
            double db = 0;
            for (int e = 0; e < layers.size(); e++) {
                double[] mixed = now.mix(layers.get(e));
                double miss = (1 / (1 + Math.exp(-dot(w, mixed) - bias)) - (second[e] ? 1 : 0)) / layers.size();
                for (int j = 0; j < w.length; j++) {
                    dw[j] += miss * mixed[j];
                }
                for (int k = 0; k < alongs.length; k++) {
                    alongs[k] += miss * dot(w, layers.get(e)[k]);
                }
                db += miss;
            }
            double all = dot(shares, alongs);
            for (int k = 0; k < scores.length; k++) {
                scores[k] -= RATE * gamma * shares[k] * (alongs[k] - all);
            }
            gamma -= RATE * all;
            bias -= RATE * db;
            for (int j = 0; j < w.length; j++) {
                w[j] -= RATE * dw[j];
            }
        }
        return new TaskWeights(scores, gamma);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
