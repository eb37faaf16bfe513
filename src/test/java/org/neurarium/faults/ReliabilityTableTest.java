package org.neurarium.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** Every row of {@code docs/reliability.md} names a test that exists and sentences that exist. */
class ReliabilityTableTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)` \\|$");
    private static final Pattern KEY = Pattern.compile("\\(`([a-z]+\\.[A-Za-z.-]+)`\\)");
    private static final int COLUMNS = 5;

    private static List<String> rows() throws IOException {
        String text = Files.readString(Path.of("docs/reliability.md"));
        return Stream.of(text.substring(text.indexOf("| fault |"), text.indexOf("Not covered:")), text.substring(text.indexOf("| danger |")))
                .flatMap(table -> table.lines().skip(2).filter(l -> l.startsWith("|"))).toList();
    }

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String row : rows()) {
            assertEquals(COLUMNS + 1, row.chars().filter(c -> c == '|').count(), row);
            Matcher named = TEST.matcher(row);
            if (!named.find() || source(named.group(1)).filter(s -> isTest(s, named.group(2))).isEmpty()) {
                missing.add(row);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(rows().size() > 30);
    }

    @Test
    void everySentenceExistsInBothLanguages() throws IOException {
        Matcher key = KEY.matcher(String.join("\n", rows()));
        int keys = 0;
        while (key.find()) {
            for (Language language : Language.values()) {
                assertTrue(Messages.of(language).has(key.group(1)), key.group(1) + " in " + language);
            }
            keys++;
        }
        assertTrue(keys > 15);
    }

    /** Annotated as a test just before its name. */
    private static boolean isTest(String source, String method) {
        return Pattern.compile("@(Test|ParameterizedTest)\\b[^{;]*?\\bvoid " + method + "\\(", Pattern.DOTALL).matcher(source).find()
                || Pattern.compile("@ParameterizedTest\\s+@ValueSource\\([^)]*\\)\\s+void " + method + "\\(").matcher(source).find();
    }

    private static Optional<String> source(String test) throws IOException {
        try (Stream<Path> all = Files.walk(TESTS)) {
            Optional<Path> file = all.filter(f -> f.endsWith(test + ".java")).findFirst();
            return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
        }
    }
}
