package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.words.room.WordGroups;
import org.neurarium.ui.words.room.WordsTable;
import org.neurarium.words.vectors.WordVectors;

/**
 * What the colour of a point says: its group, or how frequent its word is. Groups beyond {@link #GROUPS} share one colour.
 *
 * @param groups the groups in force; null for frequency
 * @param bands for frequency, the least count (or, where counts are unknown, the last rank) of every band but the last
 */
record Colouring(@Nullable WordGroups groups, boolean counted, long[] bands) {
    static final int GROUPS = 10;
    private static final int BANDS = 5;

    /** By groups where there are some, if wanted; else by frequency. */
    static Colouring of(WordsTable table, WordVectors vectors, @Nullable WordGroups groups) {
        if (groups != null && !groups.isEmpty()) {
            return new Colouring(groups, false, new long[0]);
        }
        long[] bands = new long[BANDS - 1];
        boolean counted = vectors.countsKnown();
        long highest = counted ? IntStream.range(0, Math.min(1_000, table.size())).mapToLong(vectors::count).max().orElse(1) : 1;
        for (int b = 0; b < bands.length; b++) {
            bands[b] = counted ? (long) Math.max(1, highest / Math.pow(10, b + 1.0))
                    : (long) Math.pow(table.size(), (b + 1.0) / BANDS);
        }
        return new Colouring(null, counted, bands);
    }

    /** Place of a word's colour in the legend; −1 for a word of no group. */
    int of(int word, WordVectors vectors) {
        if (groups != null) {
            return groups.of(word);
        }
        for (int b = 0; b < bands.length; b++) {
            if (counted ? vectors.count(word) >= bands[b] : word < bands[b]) {
                return b;
            }
        }
        return bands.length;
    }

    /** Opaque colour of a place in the legend. */
    int argb(int place, Palette palette) {
        if (place < 0 || groups != null && place >= GROUPS) {
            return Palette.argb(palette.get("text-faint"));
        }
        return groups != null ? Palette.argb(palette.classColor(place)) : palette.magnitude(0.85 - 0.75 * place / bands.length);
    }

    /** How many places the legend has. */
    int size() {
        return groups != null ? groups.names().size() : bands.length + 1;
    }

    /** For frequency, the bounds of every band as {key, from, to}; for sentences. */
    List<long[]> bounds(int words) {
        List<long[]> bounds = new ArrayList<>();
        for (int b = 0; b <= bands.length; b++) {
            long near = b == 0 ? counted ? Long.MAX_VALUE : 1 : counted ? bands[b - 1] - 1 : bands[b - 1] + 1;
            long far = b == bands.length ? counted ? 1 : words : bands[b];
            bounds.add(new long[] {near, far});
        }
        return bounds;
    }
}
