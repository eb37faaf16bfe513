package org.neurarium.dataset.baseline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Multinomial naive Bayes: the class c with the largest log P(c) + Σ log P(token | c), tokens counted as often as they
 * occur, P(token | c) = (count in c + 1) / (tokens in c + distinct tokens) (Laplace). Tokens never seen are passed over.
 * It sees which words there are and never their order, and so is the peer that a sequence network has to beat.
 */
public final class NaiveBayes {
    private final Map<String, int[]> counts = new HashMap<>();
    private final long[] tokens;
    private final long[] texts;

    public NaiveBayes(int classes) {
        tokens = new long[classes];
        texts = new long[classes];
    }

    /** Learns from one text. */
    public void learn(List<String> text, int label) {
        texts[label]++;
        tokens[label] += text.size();
        for (String token : text) {
            counts.computeIfAbsent(token, t -> new int[texts.length])[label]++;
        }
    }

    /** The likeliest class; ties to the lower. */
    public int classify(List<String> text) {
        long all = Arrays.stream(texts).sum();
        double[] score = new double[texts.length];
        for (int c = 0; c < score.length; c++) {
            score[c] = Math.log((texts[c] + 1.0) / (all + score.length));
        }
        for (String token : text) {
            int[] seen = counts.get(token);
            for (int c = 0; seen != null && c < score.length; c++) {
                score[c] += Math.log((seen[c] + 1.0) / (tokens[c] + counts.size()));
            }
        }
        int best = 0;
        for (int c = 1; c < score.length; c++) {
            best = score[c] > score[best] ? c : best;
        }
        return best;
    }
}
