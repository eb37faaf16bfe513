package org.neurarium.words.see;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often words stand within a window of each other in a few sentences, and what GloVe reads from it (Pennington and others
 * 2014, section 3): P(k | i) = X_ik / Σ_k X_ik.
 *
 * @param words in the order in which they come
 * @param counts X [words × words], symmetric
 */
public record CountTable(List<String> words, int[][] counts) {

    /** Counts each pair of places at most {@code window} apart, in both orders. */
    public static CountTable of(List<List<String>> sentences, int window) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        sentences.forEach(s -> s.forEach(word -> ids.putIfAbsent(word, ids.size())));
        int[][] counts = new int[ids.size()][ids.size()];
        for (List<String> sentence : sentences) {
            for (WindowPairs.Pair pair : new WindowPairs(sentence, window).pairsBefore(sentence.size())) {
                counts[ids.get(sentence.get(pair.middle()))][ids.get(sentence.get(pair.around()))]++;
            }
        }
        return new CountTable(new ArrayList<>(ids.keySet()), counts);
    }

    /** How often two words stand together; 0 for words that do not occur. */
    public double count(String word, String beside) {
        int i = words.indexOf(word);
        int k = words.indexOf(beside);
        return i < 0 || k < 0 ? 0 : counts[i][k];
    }

    /** X_i: how many words stand beside a word in all. */
    public double total(String word) {
        int i = words.indexOf(word);
        int sum = 0;
        for (int k = 0; i >= 0 && k < words.size(); k++) {
            sum += counts[i][k];
        }
        return sum;
    }
}
