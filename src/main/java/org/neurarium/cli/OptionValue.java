package org.neurarium.cli;

import java.util.List;
import java.util.Locale;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.InputFault;

/** Reads the values of options, refusing what does not fit in a sentence of ours instead of picocli's. */
final class OptionValue {
    private static final List<String> METRICS =
            List.of("trainLoss", "validationLoss", "trainAccuracy", "validationAccuracy");

    private OptionValue() {
    }

    static long integer(String option, String text, long min, long max) throws InputFault {
        try {
            long value = Long.parseLong(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new InputFault(notANumber, "cli.error.option-integer", option, text, min, max);
        }
        throw new InputFault("cli.error.option-integer", option, text, min, max);
    }

    static double number(String option, String text, long min, long max) throws InputFault {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new InputFault(notANumber, "cli.error.option-number", option, text, min, max);
        }
        throw new InputFault("cli.error.option-number", option, text, min, max);
    }

    static String choice(String option, String text, List<String> choices) throws InputFault {
        if (choices.contains(text)) {
            return text;
        }
        throw new InputFault("cli.error.option-choice", option, text, String.join(", ", choices));
    }

    /** {@code validationAccuracy>=0.98} or {@code trainLoss<=0.01}. */
    static StopRules.Target target(String text) throws InputFault {
        boolean atLeast = text.contains(">=");
        int sign = atLeast ? text.indexOf(">=") : text.indexOf("<=");
        if (sign < 0) {
            throw new InputFault("cli.error.until", text, String.join(", ", METRICS));
        }
        String metric = text.substring(0, sign).strip();
        try {
            double value = Double.parseDouble(text.substring(sign + 2).strip());
            if (METRICS.contains(metric) && Double.isFinite(value)) {
                if (metric.endsWith("Accuracy") && (value < 0 || value > 1)) {
                    throw new InputFault("cli.error.until-accuracy", text);
                }
                return new StopRules.Target(metric, atLeast, value);
            }
        } catch (NumberFormatException notANumber) {
            throw new InputFault(notANumber, "cli.error.until", text, String.join(", ", METRICS));
        }
        throw new InputFault("cli.error.until", text, String.join(", ", METRICS));
    }

    /** {@code 1440x900}: width and height in pixels. */
    static int[] size(String text) throws InputFault {
        String[] sides = text.toLowerCase(Locale.ROOT).split("[x×]", -1);
        if (sides.length != 2) {
            throw new InputFault("cli.error.size", text);
        }
        return new int[] {(int) integer("--size", sides[0], 320, 8000), (int) integer("--size", sides[1], 240, 8000)};
    }
}
