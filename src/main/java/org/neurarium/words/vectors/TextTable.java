package org.neurarium.words.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;

/** Reads the text formats: a word and its numbers a line, with or without a first line. A word may hold blanks: the numbers are counted from the line's end. */
final class TextTable {
    static final int MOST_DIM = 10_000;
    private final String file;
    private final VectorFormat format;
    private int dim;
    private boolean counted;

    TextTable(String file, VectorFormat format) {
        this.file = file;
        this.format = format;
    }

    WordVectors read(InputStream in, IntConsumer progress) throws IOException, InputFault {
        ByteLines lines = new ByteLines(in);
        long expected = -1;
        if (format == VectorFormat.WORD2VEC_TEXT) {
            lines.next();
            BinaryTable.Head head = BinaryTable.Head.of(text(lines, 0, lines.length()), file);
            expected = head.words();
            dim = head.dim();
        }
        TableBuilder table = null;
        float[] row = new float[0];
        while (lines.next()) {
            if (lines.length() == 0 || lines.number() == 1 && names(lines)) {
                continue;
            }
            if (table == null) {
                dim = dim == 0 ? numbers(lines) - (counted ? 1 : 0) : dim;
                check(lines);
                table = new TableBuilder(file, dim, Spill.roomInMemory(), progress);
                row = new float[dim];
            }
            line(lines, row, table);
        }
        return complete(table, expected);
    }

    private WordVectors complete(@Nullable TableBuilder table, long expected) throws InputFault {
        if (table == null) {
            throw new InputFault("words.fault.no-words", file);
        }
        if (expected >= 0 && table.size() != expected) {
            throw new InputFault("words.fault.word-count", file, expected, table.size());
        }
        return table.vectors();
    }

    private void check(ByteLines lines) throws InputFault {
        if (dim < 1 || dim > MOST_DIM) {
            throw new InputFault("words.fault.no-vector", file, lines.number());
        }
    }

    /** Whether a table's first line names its columns. */
    private boolean names(ByteLines lines) {
        if (format != VectorFormat.TSV) {
            return false;
        }
        String[] cells = text(lines, 0, lines.length()).split("\t");
        counted = cells.length > 1 && cells[1].strip().equalsIgnoreCase("count");
        return cells.length > 1 && Float.isNaN(number(cells[1])) && Float.isNaN(number(cells[cells.length - 1]));
    }

    private static float number(String cell) {
        byte[] bytes = cell.strip().getBytes(StandardCharsets.UTF_8);
        return FastFloat.parse(bytes, 0, bytes.length);
    }

    private int numbers(ByteLines lines) {
        int count = 0;
        for (int i = 0; i < lines.length(); i++) {
            count += divides(lines.line()[i]) ? 1 : 0;
        }
        return count;
    }

    private boolean divides(byte b) {
        return b == '\t' || b == ' ' && format != VectorFormat.TSV;
    }

    private void line(ByteLines lines, float[] row, TableBuilder table) throws InputFault, IOException {
        int end = lines.length();
        for (int d = dim - 1; d >= 0; d--) {
            int start = start(lines, end);
            if (start <= 0) {
                throw new InputFault("words.fault.dimension", file, lines.number(), dim - 1 - d, dim);
            }
            row[d] = FastFloat.parse(lines.line(), start, end);
            if (Float.isNaN(row[d])) {
                notANumber(lines, start, end);
            }
            end = start - 1;
        }
        int wordEnd = end;
        if (counted) {
            int start = start(lines, end);
            table.count(count(lines, start, end));
            wordEnd = Math.max(0, start - 1);
        }
        String word = text(lines, 0, wordEnd);
        tooMany(lines, word);
        table.add(word, lines.number(), row);
    }

    private long count(ByteLines lines, int start, int end) throws InputFault {
        String cell = text(lines, start, end).strip();
        if (!cell.matches("\\d{1,18}")) {
            throw new InputFault("words.fault.not-a-number", file, lines.number(), Excerpt.of(cell));
        }
        return Long.parseLong(cell);
    }

    /** "the 0.1 0.2" before the last numbers is a longer vector, not a word with blanks. */
    private void tooMany(ByteLines lines, String word) throws InputFault {
        int blank = format == VectorFormat.TSV ? word.lastIndexOf('\t') : Math.max(word.lastIndexOf(' '), word.lastIndexOf('\t'));
        String last = word.substring(blank + 1);
        if (blank > 0 && !Float.isNaN(number(last))) {
            int more = (int) java.util.Arrays.stream(word.split("[ \t]")).filter(w -> !Float.isNaN(number(w))).count();
            throw new InputFault("words.fault.dimension", file, lines.number(), dim + more, dim);
        }
    }

    private void notANumber(ByteLines lines, int start, int end) throws InputFault {
        String cell = text(lines, start, end);
        if (cell.equalsIgnoreCase("nan")) {
            throw new InputFault("words.fault.not-finite", file, lines.number(),
                    Excerpt.of(text(lines, 0, firstDivider(lines))));
        }
        throw new InputFault("words.fault.not-a-number", file, lines.number(), Excerpt.of(cell));
    }

    private int firstDivider(ByteLines lines) {
        int i = 0;
        while (i < lines.length() && !divides(lines.line()[i])) {
            i++;
        }
        return i;
    }

    /** Where the cell begins that ends before {@code end}; 0 if there is nothing before it. */
    private int start(ByteLines lines, int end) {
        int i = end;
        while (i > 0 && !divides(lines.line()[i - 1])) {
            i--;
        }
        return i;
    }

    private static String text(ByteLines lines, int from, int to) {
        return new String(lines.line(), from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
