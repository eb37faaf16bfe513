package org.neurarium.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a demo's text that is read from what is open: {@code {{loss}}}, {@code {{setting:training.batchSize}}},
 * {@code {{weight:h1/kernel[0,1]}}}, {@code {{lab:NAME}}}, with the Korean particle after it as {@code {{loss:이/가}}}.
 *
 * @param name what is read
 * @param argument what comes after the name and a colon; empty for none
 * @param afterConsonant particle, empty for none
 * @param afterVowel particle, empty for none
 */
public record LiveNumber(String name, String argument, String afterConsonant, String afterVowel) {
    /** Where one stands in a text. */
    public static final Pattern IN_TEXT = Pattern.compile("\\{\\{([^{}]*)}}");

    /** Those without an argument. */
    public static final List<String> PLAIN = List.of("loss", "validationLoss", "accuracy", "validationAccuracy", "epoch", "iteration",
            "learningRate", "parameters");

    /** Those with one. */
    public static final List<String> WITH_ARGUMENT = List.of("setting", "weight", "lab");

    private static final Pattern PARTICLE = Pattern.compile("(.*):([가-힣]+)/([가-힣]+)");

    /** @param written what stands between the braces */
    public static LiveNumber of(String written) {
        Matcher particle = PARTICLE.matcher(written);
        boolean has = particle.matches();
        String what = has ? particle.group(1) : written;
        int colon = what.indexOf(':');
        return new LiveNumber(colon < 0 ? what : what.substring(0, colon), colon < 0 ? "" : what.substring(colon + 1),
                has ? particle.group(2) : "", has ? particle.group(3) : "");
    }

    /** Those in a text, in order. */
    public static List<LiveNumber> in(String markdown) {
        List<LiveNumber> found = new ArrayList<>();
        Matcher number = IN_TEXT.matcher(markdown);
        while (number.find()) {
            found.add(of(number.group(1).strip()));
        }
        return found;
    }

    /** Whether it names something that there is. */
    public boolean isKnown() {
        return argument.isEmpty() ? PLAIN.contains(name) : WITH_ARGUMENT.contains(name);
    }
}
