package org.neurarium.words.see;

import java.util.ArrayList;
import java.util.List;

/**
 * The examples that a window gives while it moves over a sentence (Mikolov and others 2013). With w words to each side, the
 * place t sees the places max(0, t − w) … min(n − 1, t + w) without itself. Skip-gram makes a pair of the middle and each of
 * them; CBOW makes one example of all of them and the middle.
 *
 * @param window w, at least 1
 */
public record WindowPairs(List<String> tokens, int window) {
    public WindowPairs {
        tokens = List.copyOf(tokens);
        if (window < 1) {
            throw new IllegalArgumentException("window " + window);
        }
    }

    /** The word in the middle foretells one around it. */
    public record Pair(int middle, int around) {
    }

    /** The places that the window shows around one. */
    public List<Integer> around(int middle) {
        List<Integer> places = new ArrayList<>();
        for (int at = Math.max(0, middle - window); at <= Math.min(tokens.size() - 1, middle + window); at++) {
            if (at != middle) {
                places.add(at);
            }
        }
        return places;
    }

    /** Skip-gram's pairs of one place. */
    public List<Pair> pairs(int middle) {
        return around(middle).stream().map(at -> new Pair(middle, at)).toList();
    }

    /** Skip-gram's pairs of the places before {@code end}. */
    public List<Pair> pairsBefore(int end) {
        List<Pair> all = new ArrayList<>();
        for (int middle = 0; middle < Math.min(end, tokens.size()); middle++) {
            all.addAll(pairs(middle));
        }
        return all;
    }

    /** How many pairs the whole sentence gives. */
    public int count() {
        return pairsBefore(tokens.size()).size();
    }
}
