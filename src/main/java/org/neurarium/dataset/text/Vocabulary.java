package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens a network knows, each with its id. Id 0 is {@link #PADDING}, 1 {@link #UNKNOWN}; where sequences are
 * written step by step, 2 is {@link #START} and 3 {@link #END}. The others follow by falling count, ties in the order
 * of their characters, so that the same texts give the same ids.
 */
public final class Vocabulary {
    public static final String PADDING = "<pad>";
    public static final String UNKNOWN = "<unk>";
    public static final String START = "<start>";
    public static final String END = "<end>";
    /** Id of {@link #START} where there is one. */
    public static final int START_ID = 2;
    /** Id of {@link #END} where there is one. */
    public static final int END_ID = 3;
    private static final int UNKNOWN_ID = 1;

    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            ids.putIfAbsent(tokens.get(i), i);
        }
    }

    /**
     * The most frequent tokens.
     *
     * @param counts how often each was seen
     * @param least a token seen less often is unknown
     * @param most size limit, the marks among it
     * @param steps whether there are start and end signs
     */
    public static Vocabulary of(Map<String, Integer> counts, int least, int most, boolean steps) {
        List<String> tokens = new ArrayList<>(steps ? List.of(PADDING, UNKNOWN, START, END) : List.of(PADDING, UNKNOWN));
        int room = Math.max(0, most - tokens.size());
        List<String> marks = List.copyOf(tokens);
        counts.entrySet().stream().filter(e -> e.getValue() >= least && !marks.contains(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(room).forEach(e -> tokens.add(e.getKey()));
        return new Vocabulary(tokens);
    }

    /** A fixed alphabet in this order, after the marks. */
    public static Vocabulary of(List<String> alphabet, boolean steps) {
        List<String> tokens = new ArrayList<>(steps ? List.of(PADDING, UNKNOWN, START, END) : List.of(PADDING, UNKNOWN));
        tokens.addAll(alphabet);
        return new Vocabulary(tokens);
    }

    public int size() {
        return tokens.size();
    }

    /** Tokens by id. */
    public List<String> tokens() {
        return tokens;
    }

    public String token(int id) {
        return tokens.get(id);
    }

    /** The token's id, or that of the unknown. */
    public int id(String token) {
        return ids.getOrDefault(token, UNKNOWN_ID);
    }

    public boolean knows(String token) {
        return ids.containsKey(token);
    }
}
