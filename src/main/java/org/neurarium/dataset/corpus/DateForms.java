package org.neurarium.dataset.corpus;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The ways in which people write a date. None can be read as two dates: numbers alone are in the order year, month, day,
 * and years of two digits lie between {@link #FIRST} and {@link #LAST}.
 */
public final class DateForms {
    /** First day there is. */
    public static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    /** Last day there is. */
    public static final LocalDate LAST = LocalDate.of(2049, 12, 31);
    /** English forms. */
    public static final List<Function<LocalDate, String>> ENGLISH = List.of(
            d -> month(d, TextStyle.FULL) + " " + d.getDayOfMonth() + ", " + d.getYear(),
            d -> d.getDayOfMonth() + " " + month(d, TextStyle.FULL) + " " + d.getYear(),
            d -> month(d, TextStyle.SHORT) + " " + d.getDayOfMonth() + ", " + d.getYear(),
            d -> d.getDayOfMonth() + " " + month(d, TextStyle.SHORT) + " " + d.getYear(),
            d -> weekday(d, Locale.ENGLISH) + ", " + month(d, TextStyle.FULL) + " " + d.getDayOfMonth() + ", " + d.getYear(),
            d -> "the " + ordinal(d.getDayOfMonth()) + " of " + month(d, TextStyle.FULL) + ", " + d.getYear(),
            d -> month(d, TextStyle.FULL) + " " + ordinal(d.getDayOfMonth()) + " '" + two(d.getYear() % 100),
            d -> d.getYear() + "/" + d.getMonthValue() + "/" + d.getDayOfMonth());
    /** Korean forms. */
    public static final List<Function<LocalDate, String>> KOREAN = List.of(
            d -> d.getYear() + "년 " + d.getMonthValue() + "월 " + d.getDayOfMonth() + "일",
            d -> d.getYear() + ". " + d.getMonthValue() + ". " + d.getDayOfMonth() + ".",
            d -> d.getYear() + "년 " + d.getMonthValue() + "월 " + d.getDayOfMonth() + "일 " + weekday(d, Locale.KOREAN),
            d -> d.getYear() + "." + two(d.getMonthValue()) + "." + two(d.getDayOfMonth()) + "("
                    + weekday(d, Locale.KOREAN).charAt(0) + ")",
            d -> two(d.getYear() % 100) + "년 " + d.getMonthValue() + "월 " + d.getDayOfMonth() + "일",
            d -> "'" + two(d.getYear() % 100) + ". " + d.getMonthValue() + ". " + d.getDayOfMonth() + ".");

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
            "Sunday");
    private static final List<String> KOREAN_DAYS = List.of("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일");

    private DateForms() {
    }

    /** The date as ISO 8601 writes it, yyyy-mm-dd. */
    public static String iso(LocalDate date) {
        return date.toString();
    }

    private static String month(LocalDate date, TextStyle style) {
        String name = MONTHS.get(date.getMonthValue() - 1);
        return style == TextStyle.FULL ? name : name.substring(0, 3);
    }

    private static String weekday(LocalDate date, Locale language) {
        return (language == Locale.KOREAN ? KOREAN_DAYS : DAYS).get(date.getDayOfWeek().getValue() - 1);
    }

    private static String ordinal(int day) {
        boolean teen = day / 10 == 1;
        return day + (teen ? "th" : switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        });
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
