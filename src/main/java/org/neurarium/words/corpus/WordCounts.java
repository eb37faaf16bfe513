package org.neurarium.words.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.neurarium.document.spec.InputFault;

/**
 * The words of a corpus with their counts, the most frequent first, ties in the order of their characters; a word's id is
 * its place. Words below the minimum count are as if they did not stand in the text.
 */
public final class WordCounts {
    private final List<String> words;
    private final long[] counts;
    private final long total;
    private final Map<String, Integer> ids;

    private WordCounts(List<String> words, long[] counts) {
        this.words = List.copyOf(words);
        this.counts = counts;
        this.ids = new HashMap<>(2 * words.size());
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            ids.put(words.get(i), i);
            sum += counts[i];
        }
        this.total = sum;
    }

    /**
     * Reads a corpus through.
     *
     * @param minimum words seen less often are left out
     * @param progress told how much has been read, 0 to 1
     * @throws InputFault if fewer than two words are left
     */
    public static WordCounts of(Corpus corpus, int minimum, DoubleConsumer progress) throws InputFault {
        Map<String, long[]> seen = new HashMap<>();
        corpus.read((tokens, share) -> {
            for (String token : tokens) {
                seen.computeIfAbsent(token, t -> new long[1])[0]++;
            }
            progress.accept(share);
            return true;
        });
        List<Map.Entry<String, long[]>> kept = new ArrayList<>(seen.entrySet());
        kept.removeIf(e -> e.getValue()[0] < minimum);
        if (kept.size() < 2) {
            throw new InputFault("words.fault.too-few", corpus.name(), kept.size(), minimum);
        }
        kept.sort(Comparator.comparingLong((Map.Entry<String, long[]> e) -> -e.getValue()[0])
                .thenComparing(Map.Entry::getKey));
        return new WordCounts(kept.stream().map(Map.Entry::getKey).toList(),
                kept.stream().mapToLong(e -> e.getValue()[0]).toArray());
    }

    public int size() {
        return counts.length;
    }

    /** Words by id. */
    public List<String> words() {
        return words;
    }

    public String word(int id) {
        return words.get(id);
    }

    public long count(int id) {
        return counts[id];
    }

    /** All counts by id; a copy. */
    public long[] counts() {
        return counts.clone();
    }

    /** How many tokens of the text are words of this list. */
    public long total() {
        return total;
    }

    /**
     * How likely a place of this word is kept when frequent words are dropped (Mikolov and others 2013, as the published
     * program computes it): min(1, (√(n / sN) + 1) · sN / n) for a count n in a text of N words; 1 where nothing is dropped.
     */
    public double keep(int id, double sample) {
        double room = sample * total;
        double n = counts[id];
        return sample <= 0 ? 1 : Math.min(1, (Math.sqrt(n / room) + 1) * room / n);
    }

    /** A word's id, or -1. */
    public int id(String word) {
        return ids.getOrDefault(word, -1);
    }
}
