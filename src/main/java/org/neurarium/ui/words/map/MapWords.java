package org.neurarium.ui.words.map;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neurarium.ui.words.room.WordsTable;

/** Which words of a table are on the map, and in which order. */
final class MapWords {
    private final WordsTable table;
    private final int[] ids;
    private final int[] places;
    private final List<Integer> only;

    private MapWords(WordsTable table, int[] ids, List<Integer> only) {
        this.table = table;
        this.only = only;
        this.ids = ids;
        this.places = new int[table.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < ids.length; i++) {
            places[ids[i]] = i;
        }
    }

    /**
     * @param most words from the table's beginning, which are the most frequent
     * @param only these words in their place; empty for no such choice
     */
    static MapWords of(WordsTable table, int most, List<Integer> only) {
        return new MapWords(table, only.isEmpty() ? IntStream.range(0, Math.min(most, table.size())).toArray()
                : only.stream().mapToInt(i -> i).filter(i -> i < table.size()).distinct().sorted().toArray(), only);
    }

    /** Whether these are the table's first words. */
    boolean isBeginning() {
        return only.isEmpty();
    }

    /** Whether these are just the words that were chosen. */
    boolean isOnly(List<Integer> chosen) {
        return only.equals(chosen);
    }

    WordsTable table() {
        return table;
    }

    int size() {
        return ids.length;
    }

    /** The word of a point. */
    int id(int point) {
        return ids[point];
    }

    String text(int point) {
        return table.words().get(ids[point]);
    }

    /** A word's point, or −1 where it is not on the map. */
    int point(int word) {
        return word < 0 || word >= places.length ? -1 : places[word];
    }
}
