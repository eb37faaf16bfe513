package org.neurarium.ui.words.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.words.corpus.MadeGrammar;

/**
 * Which words belong together, to colour them by.
 *
 * @param names of the groups
 * @param translated whether the names are ids whose text is {@code words_ui.group.<id>}; else they stand in a file
 * @param ofWord a group for each word of the table by id, −1 for none
 */
public record WordGroups(List<String> names, boolean translated, int[] ofWord) {
    /** No word belongs to any. */
    public static WordGroups none(int words) {
        int[] none = new int[words];
        Arrays.fill(none, -1);
        return new WordGroups(List.of(), false, none);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** A word's group, or −1. */
    public int of(int word) {
        return ofWord[word];
    }

    /** Ids of a group's words, in the table's order. */
    public List<Integer> members(int group) {
        List<Integer> members = new ArrayList<>();
        for (int w = 0; w < ofWord.length; w++) {
            if (ofWord[w] == group) {
                members.add(w);
            }
        }
        return members;
    }

    /** The sections of a built-in corpus; none for a file. */
    static WordGroups of(TextSource source, List<String> words) {
        return source.made().map(made -> {
            Map<String, Integer> groups = new HashMap<>();
            List<String> names = new ArrayList<>();
            for (MadeGrammar.Section section : made.sections()) {
                for (MadeGrammar.Pair pair : section.pairs()) {
                    groups.putIfAbsent(pair.first(), names.size());
                    groups.putIfAbsent(pair.second(), names.size());
                }
                names.add(section.name());
            }
            return new WordGroups(names, true, words.stream().mapToInt(w -> groups.getOrDefault(w, -1)).toArray());
        }).orElseGet(() -> none(words.size()));
    }
}
