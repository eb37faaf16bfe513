package org.neurarium.words.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurarium.words.vectors.WordVectors;

/**
 * How well cosines rank pairs of words as people do: Spearman's ρ, the correlation of the ranks, equal values sharing the
 * mean of theirs.
 *
 * @param answered pairs of which both words have vectors
 */
public record LikenessScore(int pairs, int answered, double spearman) {

    public static LikenessScore of(WordVectors vectors, List<QuestionFiles.Likeness> pairs) {
        List<Double> people = new ArrayList<>();
        List<Double> cosines = new ArrayList<>();
        for (QuestionFiles.Likeness pair : pairs) {
            Optional<float[]> a = vector(vectors, pair.first());
            Optional<float[]> b = vector(vectors, pair.second());
            if (a.isPresent() && b.isPresent()) {
                people.add(pair.score());
                cosines.add(Directions.cosine(a.get(), b.get()));
            }
        }
        return new LikenessScore(pairs.size(), people.size(), spearman(array(people), array(cosines)));
    }

    private static Optional<float[]> vector(WordVectors vectors, String word) {
        int id = vectors.id(word) >= 0 ? vectors.id(word) : vectors.id(word.toLowerCase(Locale.ROOT));
        return id < 0 ? Optional.empty() : Optional.of(vectors.vector(id));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    /** Spearman's ρ; NaN for fewer than two pairs or where all values of one side are equal. */
    static double spearman(double[] x, double[] y) {
        double[] a = ranks(x);
        double[] b = ranks(y);
        double mean = (x.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < x.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return aa == 0 || bb == 0 ? Double.NaN : ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] x) {
        Integer[] order = IntStream.range(0, x.length).boxed().sorted(Comparator.comparingDouble(i -> x[i])).toArray(Integer[]::new);
        double[] ranks = new double[x.length];
        int i = 0;
        while (i < order.length) {
            int j = i;
            while (j + 1 < order.length && x[order[j + 1]] == x[order[i]]) {
                j++;
            }
            for (int k = i; k <= j; k++) {
                ranks[order[k]] = (i + j) / 2.0 + 1;
            }
            i = j + 1;
        }
        return ranks;
    }
}
