package org.neurarium.words.see;

import java.util.ArrayList;
import java.util.List;

/**
 * The loss of one pair by negative sampling (Mikolov and others 2013, equation 4), number by number:
 * L = −ln σ(u_o · v) − Σ_j ln σ(−u_j · v), computed exactly, where training reads σ from a table.
 *
 * @param terms the word seen first, then the words drawn
 */
public record PairLoss(List<Term> terms) {

    /**
     * One summand.
     *
     * @param seen whether the word was seen; else it was drawn against it
     * @param product u · v
     */
    public record Term(boolean seen, double product) {
        /** σ(u · v): how likely the pair is held to be one that was seen. */
        public double probability() {
            return 1 / (1 + Math.exp(-product));
        }

        /** −ln σ(±u · v). */
        public double loss() {
            double x = seen ? product : -product;
            return x > 0 ? Math.log1p(Math.exp(-x)) : -x + Math.log1p(Math.exp(x));
        }

        /** ∂L / ∂(u · v) = σ(u · v) − t, with t = 1 for the word seen and 0 for one drawn. */
        public double slope() {
            return probability() - (seen ? 1 : 0);
        }
    }

    /**
     * @param v the input vector
     * @param outputs the output vectors, that of the word seen first
     */
    public static PairLoss of(float[] v, List<float[]> outputs) {
        List<Term> terms = new ArrayList<>();
        for (float[] u : outputs) {
            double sum = 0;
            for (int d = 0; d < v.length; d++) {
                sum += (double) u[d] * v[d];
            }
            terms.add(new Term(terms.isEmpty(), sum));
        }
        return new PairLoss(List.copyOf(terms));
    }

    public double loss() {
        return terms.stream().mapToDouble(Term::loss).sum();
    }
}
