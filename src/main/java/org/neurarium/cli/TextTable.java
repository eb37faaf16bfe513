package org.neurarium.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligned columns for a terminal, where a Hangul syllable is two cells wide. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            text.append(row.get(i));
            if (i < row.size() - 1) {
                text.append(" ".repeat(widths.get(i) - width(row.get(i)) + 2));
            }
        }
        return text.toString().stripTrailing();
    }

    /** Cells that the text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFF60;
    }
}
