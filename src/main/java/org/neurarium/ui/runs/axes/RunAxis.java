package org.neurarium.ui.runs.axes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurarium.ui.common.plot.Ticks;

/**
 * One axis: a value for each run, and where it lies between the axis' foot (0) and its head (1).
 *
 * @param id path of the setting, or name of the outcome
 * @param numbers the runs' values; NaN where a run has none, or where the values are words
 * @param words the different values in their order where they are words, else empty
 * @param places where each run's value lies; NaN for none
 * @param low number at the foot
 * @param high number at the head
 * @param log whether places go by ratio
 */
public record RunAxis(String id, double[] numbers, List<String> words, double[] places, double low, double high, boolean log) {
    /** Numbers over at least this ratio, all positive, are placed by ratio. */
    static final double WIDE = 20;

    public RunAxis {
        words = List.copyOf(words);
    }

    /** An axis of values as they are written: numbers if all are, else words in the order of their first appearance. */
    public static RunAxis of(String id, List<String> values) {
        double[] numbers = new double[values.size()];
        boolean all = true;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(values.get(i));
            all &= values.get(i).isEmpty() || !Double.isNaN(numbers[i]);
        }
        return all ? of(id, numbers) : ofWords(id, values);
    }

    /** An axis of numbers. */
    public static RunAxis of(String id, double[] numbers) {
        double[] known = Arrays.stream(numbers).filter(Double::isFinite).toArray();
        double low = Arrays.stream(known).min().orElse(0);
        double high = Arrays.stream(known).max().orElse(1);
        boolean log = low > 0 && high >= WIDE * low;
        double[] places = new double[numbers.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Double.isFinite(numbers[i]) ? place(numbers[i], low, high, log) : Double.NaN;
        }
        return new RunAxis(id, numbers, List.of(), places, low, high, log);
    }

    private static RunAxis ofWords(String id, List<String> values) {
        List<String> words = values.stream().filter(v -> !v.isEmpty()).distinct().toList();
        double[] places = new double[values.size()];
        double[] numbers = new double[values.size()];
        Arrays.fill(numbers, Double.NaN);
        for (int i = 0; i < places.length; i++) {
            int at = words.indexOf(values.get(i));
            places[i] = at < 0 ? Double.NaN : words.size() == 1 ? 0.5 : (double) at / (words.size() - 1);
        }
        return new RunAxis(id, numbers, words, places, 0, Math.max(1, words.size() - 1.0), false);
    }

    /** Where a number lies. */
    static double place(double value, double low, double high, boolean log) {
        if (high <= low) {
            return 0.5;
        }
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The number at a place. */
    double at(double place) {
        return log ? low * Math.pow(high / low, place) : low + place * (high - low);
    }

    /** Texts and places along the axis. */
    List<Mark> marks(int wanted) {
        List<Mark> marks = new ArrayList<>();
        if (!words.isEmpty()) {
            for (int i = 0; i < words.size(); i++) {
                marks.add(new Mark(words.get(i), words.size() == 1 ? 0.5 : (double) i / (words.size() - 1)));
            }
            return marks;
        }
        double[] different = Arrays.stream(numbers).filter(Double::isFinite).distinct().sorted().toArray();
        if (different.length <= wanted) {
            for (double value : different) {
                marks.add(new Mark(text(value), place(value, low, high, log)));
            }
            return marks;
        }
        marks.add(new Mark(text(low), 0));
        List<Double> inner = log ? powers() : Ticks.of(low, high, wanted);
        inner.stream().filter(v -> v > low && v < high).forEach(v -> marks.add(new Mark(text(v), place(v, low, high, log))));
        marks.add(new Mark(text(high), 1));
        return marks;
    }

    private List<Double> powers() {
        List<Double> powers = new ArrayList<>();
        for (double power = Math.ceil(Math.log10(low)); power <= Math.log10(high); power++) {
            powers.add(Math.pow(10, power));
        }
        return powers;
    }

    /** Three digits tell values of an axis apart. */
    static String text(double value) {
        return Ticks.text(new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue());
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value.replace('−', '-'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A text at a place. */
    record Mark(String text, double place) {
    }
}
