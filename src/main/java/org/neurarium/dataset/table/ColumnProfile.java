package org.neurarium.dataset.table;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a first pass over the file learns about one column. */
final class ColumnProfile {
    /** Most categories a text feature may have. */
    static final int MAX_CATEGORIES = 32;
    /** Most classes. */
    static final int MAX_CLASSES = 256;
    /** Integers of so few kinds are taken for classes. */
    static final int CLASS_LIKE = 20;
    /** After so many values without a repetition all are taken to be different: memory for 2,000 columns stays small. */
    private static final int MAX_TRACKED = 1_000;

    private final boolean decimalComma;
    private final Set<String> categories = new HashSet<>();
    private @Nullable Set<String> seen = new HashSet<>();
    long rows;
    long numbers;
    long missing;
    /** Whether a gap is written out, as "nan" or "?", instead of an empty cell. */
    boolean marked;
    boolean whole = true;
    /** Line of the first text among numbers, 0 for none, with that text. */
    long textLine;
    String text = "";
    /** Line of the first number that is infinite or too large, 0 for none. */
    long infiniteLine;

    ColumnProfile(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    void take(long line, String cell) {
        rows++;
        if (Cell.isMissing(cell)) {
            missing++;
            marked |= !cell.isEmpty();
            return;
        }
        double value = Cell.number(cell, decimalComma);
        if (Double.isNaN(value)) {
            if (textLine == 0) {
                textLine = line;
                text = cell;
            }
        } else {
            numbers++;
            whole &= value == Math.rint(value);
            if (Double.isInfinite(value) && infiniteLine == 0) {
                infiniteLine = line;
            }
        }
        if (categories.size() <= MAX_CLASSES) {
            categories.add(Cell.category(cell, decimalComma));
        }
        track(cell);
    }

    /** Only text and whole numbers can be row numbers; a repetition ends the tracking. */
    private void track(String cell) {
        if (seen != null && seen.size() < MAX_TRACKED && (!whole || !seen.add(cell))) {
            seen = null;
        }
    }

    /** A column is of numbers if nine in ten of its values are; the others are then errors to report. */
    Column.Type type() {
        long filled = rows - missing;
        if (filled == 0) {
            return Column.Type.EMPTY;
        }
        if (10 * numbers >= 9 * filled) {
            return Column.Type.NUMBER;
        }
        return categories.size() <= MAX_CATEGORIES ? Column.Type.CATEGORY : Column.Type.TEXT;
    }

    boolean allDifferent() {
        return seen != null && missing == 0;
    }

    int kinds() {
        return categories.size();
    }

    /** Whether the column reads like classes: text of 2 to 256 kinds, or whole numbers of 2 to 20, most seen twice. */
    boolean classLike() {
        int most = type() == Column.Type.NUMBER ? CLASS_LIKE : MAX_CLASSES;
        boolean discrete = type() != Column.Type.NUMBER || whole && textLine == 0;
        return discrete && kinds() >= 2 && kinds() <= most && rows - missing >= 2L * kinds();
    }

    /** Text that is the same in every row. */
    boolean constantText() {
        return type() == Column.Type.CATEGORY && kinds() == 1;
    }

    /** The categories: numbers ascending, then text by character code. */
    List<String> sorted() {
        Comparator<String> byNumber = Comparator.comparingDouble(c -> {
            double value = Cell.number(c, decimalComma);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        });
        Set<String> ordered = new TreeSet<>(byNumber.thenComparing(Comparator.naturalOrder()));
        ordered.addAll(categories);
        return List.copyOf(ordered);
    }
}
