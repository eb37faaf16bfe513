package org.neurarium.words.vectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.neurarium.document.spec.InputFault;

/** Reads word2vec's binary format from a stream. */
final class BinaryTable {
    /** Bytes; what goes on without a blank is no word. */
    static final int LONGEST_WORD = 10_000;

    private BinaryTable() {
    }

    /** What the first line says. */
    record Head(int words, int dim) {
        static Head of(String line, String file) throws InputFault {
            String[] parts = line.strip().split("[ \\t]+");
            try {
                long words = Long.parseLong(parts[0]);
                long dim = Long.parseLong(parts[1]);
                if (words == 0) {
                    throw new InputFault("words.fault.no-words", file);
                }
                if (words > TableBuilder.MOST_WORDS) {
                    throw new InputFault("words.fault.too-many", file, TableBuilder.MOST_WORDS);
                }
                if (words < 0 || dim < 1 || dim > TextTable.MOST_DIM) {
                    throw new InputFault("words.fault.head", file, Excerpt.of(line.strip()), TextTable.MOST_DIM);
                }
                return new Head((int) words, (int) dim);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new InputFault(e, "words.fault.head", file, Excerpt.of(line.strip()), TextTable.MOST_DIM);
            }
        }
    }

    static WordVectors read(InputStream in, String file) throws IOException, InputFault {
        ByteLines bytes = new ByteLines(in);
        bytes.next();
        Head head = Head.of(new String(bytes.line(), 0, bytes.length(), StandardCharsets.UTF_8), file);
        TableBuilder table = new TableBuilder(file, head.dim(), Spill.roomInMemory());
        byte[] raw = new byte[4 * head.dim()];
        float[] row = new float[head.dim()];
        for (int i = 1; i <= head.words(); i++) {
            String word = word(bytes, file, i, head.words());
            if (!bytes.read(raw, raw.length)) {
                throw new InputFault("words.fault.truncated", file, i - 1, head.words());
            }
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(row);
            table.add(word, i, row);
        }
        return table.vectors();
    }

    /** Bytes up to a blank; a line end before them belongs to the row before. */
    private static String word(ByteLines bytes, String file, int number, int words) throws IOException, InputFault {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (int b = bytes.read(); b != ' '; b = bytes.read()) {
            if (b < 0 || word.size() > LONGEST_WORD) {
                throw new InputFault("words.fault.truncated", file, number - 1, words);
            }
            if (b != '\n') {
                word.write(b);
            }
        }
        return word.toString(StandardCharsets.UTF_8);
    }
}
