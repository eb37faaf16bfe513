package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns which neighbours to join. Counts of pairs are kept up to date while words are rewritten, and only words that
 * hold the joined pair are visited, so the cost grows with the number of places changed, not with merges × text.
 */
final class PairMerges {
    private static final int MOST_WORDS = 200_000;

    private final List<String> symbols = new ArrayList<>();
    private final List<int[]> words = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Map<Long, Pair> pairs = new HashMap<>();
    private final PriorityQueue<Entry> queue = new PriorityQueue<>(
            Comparator.comparingLong((Entry e) -> -e.count).thenComparingLong(Entry::key));

    private PairMerges() {
    }

    /** Two pieces that become one. */
    record Merge(String left, String right) {
    }

    /** Merges in order, until there are {@code size} pieces or no pair occurs twice. Equal counts: the older pieces. */
    static List<Merge> learn(Map<String, Integer> words, int size) {
        PairMerges learning = new PairMerges();
        learning.read(words);
        return learning.run(size);
    }

    private void read(Map<String, Integer> all) {
        Set<String> alphabet = new TreeSet<>();
        all.keySet().forEach(w -> alphabet.addAll(Arrays.asList(BytePairs.characters(w))));
        Map<String, Integer> ids = new HashMap<>();
        alphabet.forEach(c -> {
            ids.put(c, symbols.size());
            symbols.add(c);
        });
        int least = all.size() > MOST_WORDS ? 2 : 1;
        new TreeMap<>(all).forEach((word, count) -> {
            if (count >= least) {
                words.add(Arrays.stream(BytePairs.characters(word)).mapToInt(ids::get).toArray());
                counts.add(count);
            }
        });
        for (int w = 0; w < words.size(); w++) {
            count(w, counts.get(w));
        }
        pairs.forEach((key, pair) -> queue.add(new Entry(key, pair.count)));
    }

    private List<Merge> run(int size) {
        List<Merge> merges = new ArrayList<>();
        while (symbols.size() < size && !queue.isEmpty()) {
            Entry top = queue.poll();
            Pair pair = pairs.get(top.key);
            if (pair == null || pair.count != top.count) {
                continue;
            }
            if (pair.count < 2) {
                break;
            }
            int left = (int) (top.key >>> 32);
            int right = (int) (long) top.key;
            merges.add(new Merge(symbols.get(left), symbols.get(right)));
            symbols.add(symbols.get(left) + symbols.get(right));
            pairs.remove(top.key);
            for (int word : pair.words) {
                rewrite(word, left, right, symbols.size() - 1);
            }
        }
        return merges;
    }

    private void rewrite(int word, int left, int right, int joined) {
        int[] before = words.get(word);
        int[] after = new int[before.length];
        int length = 0;
        for (int i = 0; i < before.length; i++) {
            boolean here = before[i] == left && i + 1 < before.length && before[i + 1] == right;
            after[length++] = here ? joined : before[i];
            i += here ? 1 : 0;
        }
        if (length == before.length) {
            return;
        }
        Set<Long> touched = new TreeSet<>();
        count(word, -counts.get(word));
        collect(before, touched);
        words.set(word, Arrays.copyOf(after, length));
        count(word, counts.get(word));
        collect(words.get(word), touched);
        pairs.remove(key(left, right));
        for (long key : touched) {
            Pair pair = pairs.get(key);
            if (pair != null && pair.count > 0) {
                queue.add(new Entry(key, pair.count));
            }
        }
    }

    private void count(int word, int count) {
        int[] symbolsOfWord = words.get(word);
        for (int i = 0; i + 1 < symbolsOfWord.length; i++) {
            Pair pair = pairs.computeIfAbsent(key(symbolsOfWord[i], symbolsOfWord[i + 1]), k -> new Pair());
            pair.count += count;
            if (count > 0) {
                pair.words.add(word);
            }
        }
    }

    private static void collect(int[] symbols, Set<Long> keys) {
        for (int i = 0; i + 1 < symbols.length; i++) {
            keys.add(key(symbols[i], symbols[i + 1]));
        }
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /** How often a pair occurs, and words that hold it or once did. */
    private static final class Pair {
        private long count;
        private final Set<Integer> words = new TreeSet<>();
    }

    /** A pair with its count when it was queued; passed over if that is no longer its count. */
    private record Entry(Long key, long count) {
    }
}
