package org.neurarium.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neurarium.i18n.Language;

/** The words of the program, read from {@code docs/glossary.md} itself, which the build puts beside the classes. */
public final class Glossary {
    /** Word, 한국어, means, 뜻. */
    private static final int COLUMNS = 4;

    private Glossary() {
    }

    /** All terms in the order of the table. */
    public static List<Term> terms() {
        return Table.TERMS;
    }

    /** The rows of the table in a Markdown text. */
    static List<Term> read(String markdown) {
        List<String> rows = markdown.lines().filter(line -> line.startsWith("|")).toList();
        return rows.stream().skip(2).map(Glossary::term).toList();
    }

    private static Term term(String row) {
        List<String> cells = Arrays.stream(row.strip().split("(?<!\\\\)\\|")).skip(1).map(cell -> cell.strip().replace("\\|", "|")).toList();
        if (cells.size() != COLUMNS || cells.stream().anyMatch(String::isEmpty)) {
            throw new IllegalStateException("docs/glossary.md: word, 한국어, means, 뜻 are needed in " + row);
        }
        return new Term(Map.of(Language.ENGLISH, cells.get(0), Language.KOREAN, cells.get(1)),
                Map.of(Language.ENGLISH, cells.get(2), Language.KOREAN, cells.get(3)));
    }

    private static final class Table {
        static final List<Term> TERMS = read(GuideText.of("glossary.md"));
    }
}
