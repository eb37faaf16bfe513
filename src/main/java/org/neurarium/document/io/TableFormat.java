package org.neurarium.document.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.InputFault;

/**
 * Word vectors as bytes, little-endian: magic {@code NRNV}, version (int 1), words and numbers of a vector (ints), each word
 * as the number of its UTF-8 bytes (short) and these, the floats word after word, and the CRC-32 of the floats' bytes (int).
 */
final class TableFormat {
    private static final int MAGIC = 0x564E524E;
    private static final int VERSION = 1;
    private static final int HEAD = 16;
    private static final int BYTES_A_CHARACTER = 3;

    private TableFormat() {
    }

    /** @throws InputFault if the table could not be read back */
    static void check(String source, WordTable table) throws InputFault {
        if (table.words().size() > Limits.TABLE_WORDS) {
            throw new InputFault("document.bundle.tooManyWords", source, Limits.TABLE_WORDS);
        }
        for (String word : table.words()) {
            if (word.length() > Limits.TABLE_WORD_LENGTH) {
                throw new InputFault("document.bundle.longWord", source, word.substring(0, 40), Limits.TABLE_WORD_LENGTH);
            }
        }
    }

    static void write(WordTable table, OutputStream out) throws IOException {
        int words = table.words().size();
        out.write(WeightsFormat.little(HEAD).putInt(MAGIC).putInt(VERSION).putInt(words).putInt(table.dim()).array());
        for (String word : table.words()) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.write(WeightsFormat.little(2).putShort((short) bytes.length).array());
            out.write(bytes);
        }
        float[] rows = new float[words * table.dim()];
        for (int i = 0; i < words; i++) {
            System.arraycopy(table.vector(i), 0, rows, i * table.dim(), table.dim());
        }
        WeightsFormat.floats(rows, out);
    }

    /** @param allowed numbers that may still come */
    static WordTable read(String source, InputStream in, long allowed) throws IOException, InputFault {
        ByteBuffer head = WeightsFormat.little(HEAD).put(in.readNBytes(HEAD)).flip();
        if (head.limit() < HEAD || head.getInt() != MAGIC || head.getInt() != VERSION) {
            throw new InputFault("document.bundle.badVectors", source);
        }
        int words = head.getInt();
        int dim = head.getInt();
        if (words < 0 || dim < 1) {
            throw new InputFault("document.bundle.badVectors", source);
        }
        if (words > Limits.TABLE_WORDS) {
            throw new InputFault("document.bundle.tooManyWords", source, Limits.TABLE_WORDS);
        }
        if ((long) words * dim > allowed) {
            throw new InputFault("document.bundle.tooManyVectors", source, Limits.TABLE_NUMBERS);
        }
        List<String> names = names(source, in, words);
        float[] rows = WeightsFormat.checked(source, in, words * dim, "document.bundle.badVectors");
        for (float x : rows) {
            if (!Float.isFinite(x)) {
                throw new InputFault("document.bundle.badVectors", source);
            }
        }
        return new WordTable(names, dim, rows);
    }

    private static List<String> names(String source, InputStream in, int words) throws IOException, InputFault {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < words; i++) {
            int length = ByteBuffer.wrap(WeightsFormat.exactly(in, 2)).order(ByteOrder.LITTLE_ENDIAN).getShort();
            if (length < 0 || length > BYTES_A_CHARACTER * Limits.TABLE_WORD_LENGTH) {
                throw new InputFault("document.bundle.badVectors", source);
            }
            String word = new String(WeightsFormat.exactly(in, length), StandardCharsets.UTF_8);
            if (!seen.add(word)) {
                throw new InputFault("document.bundle.badVectors", source);
            }
            names.add(word);
        }
        return names;
    }
}
