package org.neurarium.document.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistyped one probably meant. */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {
    }

    /**
     * The known name with the fewest typing errors (insertion, deletion, exchange of one letter, swap of two
     * neighbours; upper and lower case alike), if they are at most a third of the letters.
     */
    public static Optional<String> of(String typed, Collection<String> known) {
        return several(typed, known, 1).stream().findFirst();
    }

    /** The known names with the fewest typing errors, at most a third of the letters; fewest first. */
    public static List<String> several(String typed, Collection<String> known, int count) {
        int allowed = Math.max(1, typed.length() / 3);
        record Close(String name, int errors) {
        }
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= allowed && typed.length() <= LONGEST)
                .map(name -> new Close(name, errors(typed, name))).filter(c -> c.errors <= allowed)
                .sorted(Comparator.comparingInt(Close::errors).thenComparing(Close::name))
                .limit(count).map(Close::name).toList();
    }

    /** Optimal string alignment distance (Damerau 1964 in the restricted form). */
    static int errors(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        int exchange = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(exchange, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
