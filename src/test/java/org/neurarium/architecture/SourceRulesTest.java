package org.neurarium.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that compiled classes do not show. */
class SourceRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|not implemented", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLOUR = Pattern.compile("Color\\.(web|rgb|hsb|grayRgb)\\(|Color\\.[A-Z]{3,}\\b(?!\\()|\"#[0-9a-fA-F]{3,8}\"");

    @Test
    void filesStayShort() throws IOException {
        assertEquals(List.of(), filesWhere(f -> lines(f).size() > 400));
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        assertEquals(List.of(), filesWhere(f -> lines(f).stream().anyMatch(l -> UNFINISHED.matcher(l).find())));
    }

    @Test
    void coloursStandInTheTokenFileOnly() throws IOException {
        assertEquals(List.of(), filesWhere(f -> f.toString().contains("/ui/") && !f.endsWith("TokenFile.java")
                && lines(f).stream().filter(l -> !l.contains("Color.TRANSPARENT")).anyMatch(l -> COLOUR.matcher(l).find())));
    }

    private static List<Path> filesWhere(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).filter(wanted).sorted().toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
