package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pieces of words learned from texts: byte-pair encoding (Sennrich, Haddow, Birch, "Neural machine translation of rare
 * words with subword units", ACL 2016). Beginning with single characters, the most frequent pair of neighbours becomes
 * one piece, again and again. Pieces stay inside a word, to whose front its blank belongs (" the"), so that joining the
 * pieces gives the text back exactly.
 */
public final class BytePairs implements Tokenizer {
    private static final int CACHED = 50_000;
    /** What goes on longer without white space is divided: joining pairs takes time that grows with the square of a word. */
    private static final int LONGEST = 64;

    private final List<PairMerges.Merge> merges;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, List<String>> cache = new ConcurrentHashMap<>();

    private BytePairs(List<PairMerges.Merge> merges) {
        this.merges = merges;
        for (int i = 0; i < merges.size(); i++) {
            ranks.put(key(merges.get(i).left(), merges.get(i).right()), i);
        }
    }

    /**
     * Learns pieces.
     *
     * @param size how many different pieces there shall be, single characters among them
     */
    public static BytePairs train(Iterable<String> texts, int size) {
        Map<String, Integer> words = new HashMap<>();
        for (String text : texts) {
            for (String word : words(Tokenizer.composed(text))) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return new BytePairs(PairMerges.learn(words, size));
    }

    /** Number of pairs that were joined while learning. */
    public int learned() {
        return merges.size();
    }

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String word : words(Tokenizer.composed(text))) {
            List<String> known = cache.get(word);
            if (known == null) {
                known = pieces(word);
                if (cache.size() < CACHED) {
                    cache.put(word, known);
                }
            }
            tokens.addAll(known);
        }
        return tokens;
    }

    @Override
    public String text(List<String> tokens) {
        return String.join("", tokens);
    }

    /** The pair learned first is joined first. */
    private List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>(Arrays.asList(characters(word)));
        while (pieces.size() > 1) {
            int best = -1;
            int rank = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < pieces.size(); i++) {
                int found = ranks.getOrDefault(key(pieces.get(i), pieces.get(i + 1)), Integer.MAX_VALUE);
                if (found < rank) {
                    rank = found;
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
        }
        return List.copyOf(pieces);
    }

    /** A word with the blank before it; every other white space alone. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i + 1;
            if (text.charAt(i) == ' ' || !Letters.blank(text.charAt(i))) {
                while (end < text.length() && !Letters.blank(text.charAt(end)) && (end - i < LONGEST || Character.isLowSurrogate(text.charAt(end)))) {
                    end++;
                }
            }
            words.add(text.substring(i, end));
            i = end;
        }
        return words;
    }

    static String[] characters(String word) {
        return word.codePoints().mapToObj(Character::toString).toArray(String[]::new);
    }

    /** Pieces of unequal length never share a key: the left one's length stands in front. */
    private static String key(String left, String right) {
        return left.length() + ":" + left + right;
    }
}
