package org.neurarium.lab.decode;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws the next token by chance: p'(w) ∝ p(w)^(1/temperature) over the {@code topK} most probable tokens (Fan et al. 2018).
 * Temperature 1 is the model's own distribution; 0 is greedy, as is the limit towards it.
 *
 * @param temperature not below 0
 * @param topK tokens that may be drawn; 0 for all. Of equally probable tokens the first in the vocabulary goes before
 */
public record Sampling(double temperature, int topK) {
    public Sampling {
        if (!(temperature >= 0) || !Double.isFinite(temperature) || topK < 0) {
            throw new IllegalArgumentException("temperature " + temperature + ", top-k " + topK);
        }
    }

    /** p' over the vocabulary. A token whose ln p is −∞ is never drawn. */
    public double[] probabilities(float[] logProbabilities) {
        int[] kept = kept(logProbabilities);
        double[] p = new double[logProbabilities.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int token : kept) {
            most = Math.max(most, logProbabilities[token]);
        }
        double sum = 0;
        for (int token : kept) {
            double weight = Math.exp((logProbabilities[token] - most) / Math.max(temperature, Double.MIN_NORMAL));
            p[token] = logProbabilities[token] == most ? 1 : weight;
            sum += p[token];
        }
        for (int token : kept) {
            p[token] /= sum;
        }
        return p;
    }

    private int[] kept(float[] logProbabilities) {
        int most = temperature == 0 ? 1 : topK == 0 ? logProbabilities.length : topK;
        IntStream all = IntStream.range(0, logProbabilities.length);
        return most >= logProbabilities.length ? all.toArray()
                : all.boxed().sorted(Comparator.comparingDouble(i -> -logProbabilities[i])).limit(most)
                        .mapToInt(i -> i).toArray(); // the sort is stable
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
