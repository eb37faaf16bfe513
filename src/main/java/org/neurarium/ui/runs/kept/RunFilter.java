package org.neurarium.ui.runs.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which runs a line of text asks for. Words are looked for everywhere; {@code field:word} in one field;
 * {@code field>number} (and ≥, &lt;, ≤, =) compares. All must hold; a minus in front turns one round; quotes keep words
 * together.
 *
 * @param wanted the runs that are asked for
 * @param wrong the first part that could not be understood, and was left out
 */
public record RunFilter(Predicate<RunRow> wanted, Optional<String> wrong) {
    private static final Pattern PART = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern TERM = Pattern.compile("(-?)([\\p{L}]+)(>=|<=|≥|≤|>|<|=|:)(.*)", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile("([0-9.eE+-]+)(%|s|min|h)?");
    private static final Map<String, Double> UNITS = Map.of("%", 0.01, "s", 1.0, "min", 60.0, "h", 3600.0);
    /** A number that is shown rounded is found as it is shown. */
    private static final double NEAR = 5e-4;

    /** @param names the fields by their words in the filter, in any language, in small letters */
    public static RunFilter parse(String text, Map<String, RunField> names, RunWords words) {
        List<Predicate<RunRow>> all = new ArrayList<>();
        String wrong = null;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            Optional<Predicate<RunRow>> one = term(part.group(), names, words);
            if (one.isPresent()) {
                all.add(one.get());
            } else if (wrong == null) {
                wrong = part.group();
            }
        }
        return new RunFilter(row -> all.stream().allMatch(p -> p.test(row)), Optional.ofNullable(wrong));
    }

    /** A sweep's runs, as they are asked for. */
    public static String ofSweep(String sweep) {
        return "sweep:\"" + sweep + "\"";
    }

    private static Optional<Predicate<RunRow>> term(String part, Map<String, RunField> names, RunWords words) {
        Matcher term = TERM.matcher(part);
        if (!term.matches()) {
            boolean not = part.startsWith("-") && part.length() > 1;
            String plain = plain(not ? part.substring(1) : part);
            Predicate<RunRow> anywhere = row -> anywhere(row, plain, words);
            return Optional.of(not ? anywhere.negate() : anywhere);
        }
        RunField field = names.get(term.group(2).toLowerCase(Locale.ROOT));
        if (field == null || term.group(4).isEmpty()) {
            return Optional.empty();
        }
        Optional<Predicate<RunRow>> found = term.group(3).equals(":") || !field.isNumber() && term.group(3).equals("=")
                ? Optional.of(holds(field, plain(term.group(4)), words)) : compares(field, term.group(3), term.group(4));
        return term.group(1).isEmpty() ? found : found.map(Predicate::negate);
    }

    private static Predicate<RunRow> holds(RunField field, String plain, RunWords words) {
        return row -> words.searched(field, row.get()).toLowerCase(Locale.ROOT).contains(plain);
    }

    private static Optional<Predicate<RunRow>> compares(RunField field, String sign, String value) {
        Matcher number = TIMES.matcher(value);
        if (!field.isNumber() || !number.matches()) {
            return Optional.empty();
        }
        double bound;
        try {
            bound = Double.parseDouble(number.group(1)) * UNITS.getOrDefault(number.group(2) == null ? "s" : number.group(2), 1.0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.of(row -> {
            double is = field.number(row.get());
            return switch (sign) {
                case ">" -> is > bound;
                case "<" -> is < bound;
                case ">=", "≥" -> is >= bound;
                case "<=", "≤" -> is <= bound;
                default -> Math.abs(is - bound) <= NEAR * Math.abs(bound);
            };
        });
    }

    private static boolean anywhere(RunRow row, String plain, RunWords words) {
        for (RunField field : List.of(RunField.NAME, RunField.NETWORK, RunField.DATA, RunField.OPTIMIZER, RunField.STATUS,
                RunField.SWEEP, RunField.NOTE)) {
            if (words.searched(field, row.get()).toLowerCase(Locale.ROOT).contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String word) {
        return word.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
