package org.neurarium.document.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neurarium.document.spec.InputFault;

/**
 * One field of a project and the values it is to take.
 *
 * @param path the field as {@code --set} names it
 * @param values the values one by one; empty for a range
 * @param low smallest value of a range
 * @param high largest value of a range
 * @param log whether a range is divided evenly by ratio instead of by difference
 * @param whole whether a range is of whole numbers
 */
public record SweepAxis(String path, List<String> values, double low, double high, boolean log, boolean whole) {
    /** A range over at least this ratio is divided by ratio unless said otherwise. */
    private static final double WIDE = 100;
    /** Values that a grid takes of a range. */
    private static final int GRID = 5;

    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * {@code PATH=A,B,C} for values one by one, {@code PATH=LOW..HIGH} for a range, with {@code :log} or {@code :linear}
     * behind it if the program is not to choose (by ratio if both are positive and HIGH ≥ 100 · LOW).
     */
    public static SweepAxis parse(String text) throws InputFault {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new InputFault("document.sweep.axis", text);
        }
        String path = text.substring(0, equals).strip();
        String rest = text.substring(equals + 1).strip();
        int dots = rest.indexOf("..");
        return dots > 0 ? range(text, path, rest, dots) : new SweepAxis(path, values(text, rest), 0, 0, false, false);
    }

    private static SweepAxis range(String text, String path, String rest, int dots) throws InputFault {
        int colon = rest.indexOf(':');
        String scale = colon < 0 ? "" : rest.substring(colon + 1).strip();
        String first = rest.substring(0, dots).strip();
        String last = rest.substring(dots + 2, colon < 0 ? rest.length() : colon).strip();
        double low = number(text, first);
        double high = number(text, last);
        boolean known = scale.isEmpty() || scale.equals("log") || scale.equals("linear");
        if (!known || low >= high || scale.equals("log") && low <= 0) {
            throw new InputFault("document.sweep.range", text);
        }
        boolean log = scale.isEmpty() ? low > 0 && high >= WIDE * low : scale.equals("log");
        return new SweepAxis(path, List.of(), low, high, log, first.matches("[+-]?\\d+") && last.matches("[+-]?\\d+"));
    }

    private static double number(String text, String value) throws InputFault {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputFault(e, "document.sweep.range", text);
        }
        throw new InputFault("document.sweep.range", text);
    }

    /** Commas inside brackets belong to a value. */
    private static List<String> values(String text, String list) throws InputFault {
        List<String> values = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i < list.length() ? list.charAt(i) : ',';
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == list.length())) {
                values.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (values.contains("")) {
            throw new InputFault("document.sweep.axis", text);
        }
        return values;
    }

    /** The values that a grid takes: those named, or some spread evenly over the range, both ends among them. */
    public List<String> grid() {
        if (!values.isEmpty()) {
            return values;
        }
        List<String> spread = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            String value = at((double) i / (GRID - 1));
            if (!spread.contains(value)) {
                spread.add(value);
            }
        }
        return spread;
    }

    /** One value at random: each of those named equally likely, or evenly over the range. */
    public String draw(Random random) {
        return values.isEmpty() ? at(random.nextDouble()) : values.get(random.nextInt(values.size()));
    }

    private String at(double share) {
        double value = log ? low * Math.pow(high / low, share) : low + share * (high - low);
        if (whole) {
            return String.valueOf(Math.round(value));
        }
        return String.valueOf(share == 1 ? high : (double) (float) value == value ? value : rounded(value));
    }

    /** Four significant digits are enough of a value drawn at random, and can be read. */
    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
    }
}
