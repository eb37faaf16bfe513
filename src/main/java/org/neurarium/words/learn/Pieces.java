package org.neurarium.words.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurarium.dataset.text.Keystrokes;

/**
 * The pieces of a word (Bojanowski and others 2017): with {@code <} before and {@code >} after it, its runs of
 * {@code shortest} to {@code longest} characters. A piece's row is its FNV-1a hash modulo the number of rows, so that
 * pieces never seen have one too.
 *
 * @param rows how many vectors the pieces share
 * @param keys whether Hangul gives pieces of its keystrokes as well, {@link #FEWEST_KEYS} to {@link #MOST_KEYS} long: a
 *     typing error changes one key of a syllable, and often the borders of two
 */
public record Pieces(int shortest, int longest, int rows, boolean keys) {
    /** As published, but for fewer rows: own texts are smaller than an encyclopedia. */
    public static final Pieces USUAL = new Pieces(3, 6, 200_000, true);
    private static final int FEWEST_KEYS = 2;
    private static final int MOST_KEYS = 5;
    private static final char HEAD = '<';
    private static final char TAIL = '>';

    /** The pieces of a word, without the whole word between its marks. */
    public List<String> of(String word) {
        Set<String> pieces = new LinkedHashSet<>();
        runs(word, shortest, longest, pieces);
        String typed = keys ? Keystrokes.of(word) : word;
        if (!typed.equals(word)) {
            runs(typed, FEWEST_KEYS, MOST_KEYS, pieces);
        }
        return new ArrayList<>(pieces);
    }

    private static void runs(String word, int shortest, int longest, Set<String> pieces) {
        int[] marked = (HEAD + word + TAIL).codePoints().toArray();
        for (int from = 0; from < marked.length; from++) {
            for (int n = shortest; n <= longest && from + n <= marked.length; n++) {
                if (n < marked.length && !(n == 1 && (from == 0 || from == marked.length - 1))) {
                    pieces.add(new String(marked, from, n));
                }
            }
        }
    }

    /** Rows of a word's pieces, from 0 to below {@link #rows}. */
    public int[] rowsOf(String word) {
        return of(word).stream().mapToInt(this::row).toArray();
    }

    /** The row of one piece. */
    public int row(String piece) {
        int hash = 0x811C9DC5;
        for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x01000193;
        }
        return Integer.remainderUnsigned(hash, rows);
    }
}
