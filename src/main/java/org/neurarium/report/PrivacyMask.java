package org.neurarium.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text whatever may name a person or their work: names that are known, file paths, addresses of mail and
 * whatever stands in quotation marks. It would rather take out too much.
 */
final class PrivacyMask {
    /** A path may hold blanks and commas, so that nothing tells where it ends: all of the line behind its start goes. */
    private static final Pattern PATH = Pattern.compile("(?<![\\w/<.])(?:[A-Za-z]:[\\\\/]|\\\\\\\\\\w|//?(?=[^\\s/])|~[\\\\/]|file:/).*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|‘[^’]*’|「[^」]*」|(?<!\\w)'[^']*'|`[^`]*`");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+");
    private static final Pattern FILE = Pattern.compile("[^\\s<>:=]+\\.(?:neurarium|neurarium-demo|json|csv|tsv|txt|data|gz|zip|png|jpe?g|vec|bin|glove|idx\\S*)\\b");
    /** Shorter names would tear words apart and tell nothing. */
    private static final int SHORTEST = 2;

    private final List<Pattern> names = new ArrayList<>();

    /** @param secret names of people, machines and works */
    PrivacyMask(Collection<String> secret) {
        secret.stream().map(String::strip).filter(name -> name.length() >= SHORTEST).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> names.add(Pattern.compile("(?<![A-Za-z\\p{N}])" + Pattern.quote(name) + "(?![A-Za-z\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    /** A line that a program wrote, such as a message with the words of a user in it. */
    String line(String text) {
        String masked = QUOTED.matcher(names(text)).replaceAll("<text>");
        masked = PATH.matcher(MAIL.matcher(masked).replaceAll("<mail>")).replaceAll("<path>");
        return FILE.matcher(masked).replaceAll("<file>");
    }

    /** The text without the names that are known. */
    String names(String text) {
        String masked = text;
        for (Pattern name : names) {
            masked = name.matcher(masked).replaceAll(Matcher.quoteReplacement("<name>"));
        }
        return masked;
    }
}
