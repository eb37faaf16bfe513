package org.neurarium.words.see;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.words.algebra.SymmetricEigen;
import org.neurarium.words.vectors.WordVectors;

/**
 * Sentences as rows of numbers, in the order in which the field went: which words occur (one-hot, summed), how often (bag of
 * words), how tellingly (TF-IDF), in a few directions of these (LSA), and as the mean of learnt vectors.
 *
 * @param columns what the numbers stand for: words, or directions and coordinates from 1
 * @param rows [sentences × columns]
 */
public record SentenceTable(List<String> columns, double[][] rows) {
    /** How sentences become numbers. */
    public enum Kind { ONE_HOT, BAG, TF_IDF, LSA, DENSE }

    /** 1 where a word occurs. */
    public static SentenceTable oneHot(List<List<String>> sentences) {
        return mapped(sentences, (count, containing) -> count > 0 ? 1 : 0);
    }

    /** How often a word occurs. */
    public static SentenceTable bag(List<List<String>> sentences) {
        return mapped(sentences, (count, containing) -> count);
    }

    /** count · ln(N / n): N sentences, n of which have the word. */
    public static SentenceTable tfIdf(List<List<String>> sentences) {
        return mapped(sentences, (count, containing) -> count * Math.log(sentences.size() / (double) containing));
    }

    private interface Weight {
        double of(int count, int containing);
    }

    private static SentenceTable mapped(List<List<String>> sentences, Weight weight) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        sentences.forEach(s -> s.forEach(word -> ids.putIfAbsent(word, ids.size())));
        int[][] counts = new int[sentences.size()][ids.size()];
        int[] containing = new int[ids.size()];
        for (int s = 0; s < counts.length; s++) {
            for (String word : sentences.get(s)) {
                containing[ids.get(word)] += counts[s][ids.get(word)]++ == 0 ? 1 : 0;
            }
        }
        double[][] rows = new double[counts.length][ids.size()];
        for (int s = 0; s < rows.length; s++) {
            for (int w = 0; w < ids.size(); w++) {
                rows[s][w] = weight.of(counts[s][w], containing[w]);
            }
        }
        return new SentenceTable(List.copyOf(ids.keySet()), rows);
    }

    /**
     * U Σ of the TF-IDF table's singular value decomposition, at most {@code k} columns: the eigenvectors of M Mᵀ times the
     * roots of its eigenvalues. The largest number of a column is positive, since signs are free.
     */
    public static SentenceTable lsa(List<List<String>> sentences, int k) {
        double[][] m = tfIdf(sentences).rows;
        int n = m.length;
        double[][] gram = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                gram[i][j] = dot(m[i], m[j]);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        int width = Math.min(k, n);
        double[][] rows = new double[n][width];
        for (int c = 0; c < width; c++) {
            double scale = Math.sqrt(Math.max(0, eigen.values()[c]));
            double[] column = eigen.vectors()[c];
            double largest = Arrays.stream(column).boxed().max((a, b) -> Double.compare(Math.abs(a), Math.abs(b))).orElse(1.0);
            for (int i = 0; i < n; i++) {
                rows[i][c] = scale * column[i] * (largest < 0 ? -1 : 1);
            }
        }
        return new SentenceTable(numbered(width), rows);
    }

    /** The mean of the vectors of a sentence's words; of words without one nothing is taken, and zeros stay where none has. */
    public static SentenceTable dense(List<List<String>> sentences, WordVectors vectors) {
        double[][] rows = new double[sentences.size()][vectors.dim()];
        for (int s = 0; s < rows.length; s++) {
            List<float[]> known = sentences.get(s).stream().map(vectors::vector).flatMap(Optional::stream).toList();
            for (float[] v : known) {
                for (int d = 0; d < v.length; d++) {
                    rows[s][d] += v[d] / known.size();
                }
            }
        }
        return new SentenceTable(numbered(vectors.dim()), rows);
    }

    private static List<String> numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    /** cos of every two rows; 0 where one is 0. */
    public double[][] cosines() {
        double[][] all = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double length = Math.sqrt(dot(rows[i], rows[i]) * dot(rows[j], rows[j]));
                all[i][j] = length < 1e-12 ? 0 : dot(rows[i], rows[j]) / length;
            }
        }
        return all;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
