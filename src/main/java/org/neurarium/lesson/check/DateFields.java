package org.neurarium.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where year, month and day stand in a written date: the months' names are words, in a date of numbers alone the year comes
 * first, and beside a name the year is the number of four digits or the one after an apostrophe.
 *
 * @param year first and one past the last character, as of the others
 */
record DateFields(int[] year, int[] month, int[] day) {
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern MONTHS = Pattern.compile("(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*");

    static DateFields of(String written) {
        List<int[]> numbers = new ArrayList<>(NUMBERS.matcher(written).results().map(DateFields::span).toList());
        List<int[]> names = MONTHS.matcher(written).results().map(DateFields::span).toList();
        if (names.isEmpty()) {
            return new DateFields(numbers.get(0), numbers.get(1), numbers.get(2));
        }
        boolean yearFirst = isYear(written, numbers.get(0));
        return new DateFields(numbers.get(yearFirst ? 0 : 1), names.get(names.size() - 1), numbers.get(yearFirst ? 1 : 0));
    }

    private static int[] span(MatchResult found) {
        return new int[] {found.start(), found.end()};
    }

    private static boolean isYear(String written, int[] number) {
        return number[1] - number[0] == 4 || number[0] > 0 && written.charAt(number[0] - 1) == '\'';
    }

    /** Whether the year is written with its century; else there is nothing to look at for its first two digits. */
    boolean hasCentury() {
        return year[1] - year[0] == 4;
    }

    /** The field that a character of yyyy-mm-dd is taken from; null for the dashes. */
    int[] of(int character) {
        return character < 4 ? year : character == 5 || character == 6 ? month : character >= 8 ? day : null;
    }
}
