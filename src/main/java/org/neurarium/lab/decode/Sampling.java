package org.neurarium.lab.decode;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the next token by chance: p'(w) ∝ p(w)^(1/temperature) over the {@code topK} most probable tokens. Temperature
 * towards 0 is greedy, 1 is the model's own distribution.
 *
 * @param temperature above 0
 * @param topK tokens that may be drawn; 0 for all
 */
public record Sampling(double temperature, int topK) {
    public Sampling {
        if (!(temperature > 0) || topK < 0) {
            throw new IllegalArgumentException("temperature " + temperature + ", top-k " + topK);
        }
    }

    /** p' over the vocabulary. */
    public double[] probabilities(float[] logProbabilities) {
        double[] p = new double[logProbabilities.length];
        double least = threshold(logProbabilities);
        double most = Double.NEGATIVE_INFINITY;
        for (float l : logProbabilities) {
            most = Math.max(most, l);
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = logProbabilities[i] < least ? 0 : Math.exp((logProbabilities[i] - most) / temperature);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private double threshold(float[] logProbabilities) {
        if (topK == 0 || topK >= logProbabilities.length) {
            return Double.NEGATIVE_INFINITY;
        }
        float[] sorted = logProbabilities.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - topK];
    }

    public int draw(float[] logProbabilities, RandomGenerator random) {
        double[] p = probabilities(logProbabilities);
        double at = random.nextDouble();
        int last = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0) {
                last = i;
                at -= p[i];
                if (at < 0) {
                    return i;
                }
            }
        }
        return last; // rounding left a sliver at the end
    }

    /** A whole text, ended by its end sign or by {@code longest}. */
    public Hypothesis text(NextTokens model, int start, int end, int longest, RandomGenerator random) {
        Hypothesis text = Hypothesis.EMPTY;
        while (!text.ended() && text.tokens().length < longest) {
            float[] row = model.logProbabilities(List.of(text.after(start)))[0];
            int token = draw(row, random);
            text = text.then(token, row[token], end);
        }
        return text;
    }
}
