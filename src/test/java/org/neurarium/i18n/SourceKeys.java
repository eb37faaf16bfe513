package org.neurarium.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The string literals of the program's source that look like message keys, or like the start of one. */
final class SourceKeys {
    /** A comment, a text block, a string, a character: whichever starts first at a place. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'", Pattern.DOTALL);
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(css|csv|json|png|svg|txt|zip|bin|gz|md|properties|java|py|neurarium)");

    private SourceKeys() {
    }

    /** Literal → a file it stands in. Literals that end in a dot or hyphen are the start of a composed key. */
    static Map<String, String> literals(Path source) {
        Pattern key = Pattern.compile("@?(?:" + String.join("|", Messages.bundles()) + ")\\.(?:[A-Za-z0-9-]+\\.?)*");
        Set<String> known = Messages.of(Language.ENGLISH).keys();
        Map<String, String> found = new TreeMap<>();
        for (Path file : files(source)) {
            for (String literal : strings(read(file))) {
                boolean fileName = FILE_NAME.matcher(literal).matches() && !known.contains(literal);
                if (key.matcher(literal).matches() && !fileName) {
                    found.putIfAbsent(literal.replace("@", ""), source.relativize(file).toString());
                }
            }
        }
        return found;
    }

    static List<String> strings(String java) {
        List<String> strings = new ArrayList<>();
        Matcher token = TOKEN.matcher(java);
        while (token.find()) {
            String text = token.group();
            if (text.startsWith("\"") && !text.startsWith("\"\"\"")) {
                strings.add(text.substring(1, text.length() - 1));
            }
        }
        return strings;
    }

    private static List<Path> files(Path source) {
        try (Stream<Path> all = Files.walk(source)) {
            return all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
