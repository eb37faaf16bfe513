package org.neurarium.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.i18n.Language;

/** The table of the documentation is what the help shows. */
class GlossaryTest {
    private static final Path SOURCE = Path.of("docs/glossary.md");

    @Test
    void everyRowOfTheDocumentationIsATerm() throws IOException {
        List<Term> terms = Glossary.read(Files.readString(SOURCE));
        long rows = Files.readAllLines(SOURCE).stream().filter(line -> line.startsWith("|")).count() - 2;
        assertEquals(rows, terms.size());
        assertTrue(rows > 90, "the table was found");
        assertEquals(terms, Glossary.terms(), "the program carries the same table");
    }

    @Test
    void aWordStandsOnce() throws IOException {
        for (Language language : Language.values()) {
            Set<String> seen = new HashSet<>();
            for (Term term : Glossary.read(Files.readString(SOURCE))) {
                assertTrue(seen.add(term.word(language)), term.word(language) + " stands twice");
            }
        }
    }

    /** Hangul where Korean is expected, none where English is; a word may keep its Latin name. */
    @Test
    void eachColumnIsInItsLanguage() throws IOException {
        for (Term term : Glossary.read(Files.readString(SOURCE))) {
            assertTrue(hasHangul(term.word(Language.KOREAN)) && hasHangul(term.meaning(Language.KOREAN)), term.toString());
            assertTrue(!hasHangul(term.word(Language.ENGLISH)), term.toString());
        }
    }

    @Test
    void aSignOfTheTableInACellIsNoBorder() {
        Term term = Glossary.read("| word | 한국어 | means | 뜻 |\n|---|---|---|---|\n| penalty | 규제항 | λΣ\\|w\\| | 큰 가중치 |\n").get(0);
        assertEquals("λΣ|w|", term.meaning(Language.ENGLISH));
        assertEquals("규제항", term.word(Language.KOREAN));
    }

    @Test
    void aRowWithoutKoreanIsRefused() {
        String table = "| word | 한국어 | means | 뜻 |\n|---|---|---|---|\n| token | 토큰 | a piece |\n";
        assertTrue(assertThrows(IllegalStateException.class, () -> Glossary.read(table)).getMessage().contains("token"));
    }

    private static boolean hasHangul(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3 || c >= 0x3131 && c <= 0x318E);
    }
}
