package org.neurarium.words.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.spec.InputFault;

/** Files of vectors: what is written is read back exactly, in every format; what is broken is refused by line. */
class VectorFilesTest {
    private static final List<String> WORDS = List.of("the", "왕", "café", "don't", "1990");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v.txt", "v.bin", "v.vec", "v.glove", "v.tsv", "v.txt.gz", "v.bin.gz", "v.tsv.gz"})
    void comeBackExactly(String name) throws Exception {
        Path file = folder.resolve(name);
        WordVectors written = vectors();
        VectorWriter.write(written, file, VectorFormat.ofName(name));
        WordVectors read = VectorReader.read(file.toString());
        assertEquals(WORDS, read.words());
        assertEquals(name.contains("tsv"), read.countsKnown());
        for (int i = 0; i < WORDS.size(); i++) {
            assertArrayEquals(written.vector(i), read.vector(i));
            assertEquals(name.contains("tsv") ? written.count(i) : 0, read.count(i));
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    /** A binary file made byte by byte, without line ends between the rows, as gensim writes it. */
    @Test
    void binaryRowsNeedNoLineEnds() throws Exception {
        Path file = folder.resolve("g.bin");
        byte[] head = "2 1\na ".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + 4 + 2 + 4);
        System.arraycopy(new byte[] {0, 0, (byte) 0x80, 0x3F, 'b', ' ', 0, 0, 0, (byte) 0xC0}, 0, all, head.length, 10);
        Files.write(file, all);
        WordVectors read = VectorReader.read(file.toString());
        assertEquals(List.of("a", "b"), read.words());
        assertEquals(1f, read.vector(0)[0]);
        assertEquals(-2f, read.vector(1)[0]);
        WordVectors mapped = MappedBinary.read(file, share -> { });
        assertEquals(read.words(), mapped.words());
        assertEquals(-2f, mapped.vector(1)[0]);
    }

    /** What memory has no room for is moved to a file and reads the same. */
    @Test
    void spilledRowsReadTheSame() throws Exception {
        TableBuilder small = new TableBuilder("f", 3, 3 * 4 * 10);
        float[] row = new float[3];
        for (int i = 0; i < 5_000; i++) {
            Arrays.fill(row, i);
            small.add("w" + i, i, row);
        }
        WordVectors vectors = small.vectors();
        assertTrue(vectors.rows() instanceof SpilledRows);
        for (int i = 0; i < 5_000; i += 499) {
            assertArrayEquals(new float[] {i, i, i}, vectors.vector(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 2;a 1 2;b 3             | words.fault.dimension  | 3
            2 2;a 1 2;b 3 4.5 5       | words.fault.dimension  | 3
            a 1 2;b 3 4;c 5           | words.fault.dimension  | 3
            a 1 2;b 3 nan             | words.fault.not-finite | 2
            a 1 2;b 3 NaN             | words.fault.not-finite | 2
            a 1 2;b 3 1e999           | words.fault.not-finite | 2
            a 1 2;b x3 4;             | words.fault.not-a-number | 2
            a 1 2;b 3 4;a 5 6         | words.fault.twice      | 3
            3 2;a 1 2;b 3 4           | words.fault.word-count | 3
            0 5                       | words.fault.no-words   | -
            2 0;a;b                   | words.fault.head       | 2 0
            ;;                        | words.fault.no-words   | -
            only                      | words.fault.no-vector  | 1
            """)
    void brokenTextIsRefusedByItsLine(String text, String key, String place) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.txt"), text.replace(';', '\n'));
        InputFault fault = assertThrows(InputFault.class, () -> VectorReader.read(file.toString()));
        assertEquals(key, fault.messageKey());
        if (!place.equals("-")) {
            assertEquals(place, String.valueOf(fault.arguments().get(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 20, 45})
    void aTruncatedBinaryFileIsRefused(int missing) throws Exception {
        Path file = folder.resolve("v.bin");
        VectorWriter.write(vectors(), file, VectorFormat.WORD2VEC_BINARY);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 1 - missing));
        for (boolean mapped : new boolean[] {false, true}) {
            InputFault fault = assertThrows(InputFault.class,
                    () -> { if (mapped) { MappedBinary.read(file, share -> { }); } else { VectorReader.read(file.toString()); } });
            assertEquals("words.fault.truncated", fault.messageKey());
        }
    }

    /** A first line may promise what no memory holds; nothing is set aside before it is there. */
    @ParameterizedTest
    @CsvSource({"10000000 10000,0", "10000000 1,2"})
    void anAbsurdFirstLineCostsNoMemory(String head, long found) throws Exception {
        Path file = folder.resolve("v.bin");
        Files.write(file, (head + "\na \u0000\u0001\u0000\u0001b \u0000\u0000\u0000\u0000").getBytes(StandardCharsets.UTF_8));
        for (boolean mapped : new boolean[] {false, true}) {
            InputFault fault = assertThrows(InputFault.class,
                    () -> { if (mapped) { MappedBinary.read(file, done -> { }); } else { VectorReader.read(file.toString()); } });
            assertEquals("words.fault.truncated", fault.messageKey());
            assertEquals(found, ((Number) fault.arguments().get(1)).longValue());
        }
    }

    @Test
    void moreWordsThanAnyTableHasAreRefused() throws Exception {
        Path file = folder.resolve("v.bin");
        Files.write(file, "10000001 1\na \u0000\u0001\u0000\u0001".getBytes(StandardCharsets.UTF_8));
        assertEquals("words.fault.too-many", assertThrows(InputFault.class, () -> VectorReader.read(file.toString())).messageKey());
    }

    /** Blanks, digits and counts that no float holds come back from a table with tabs. */
    @Test
    void tabbedTablesKeepNamesAndCounts() throws Exception {
        Path file = folder.resolve("v.tsv");
        List<String> words = List.of("route 66", "\"왕\"", "1 2 3", "a,b");
        long[] counts = {9_007_199_254_740_993L, 16_777_217, 1, 0};
        VectorWriter.write(new WordVectors(words, counts, HeapRows.of(new float[] {1, -2, 3e-9f, 4, 5, 6, 7, 8}, 2), null),
                file, VectorFormat.TSV);
        WordVectors read = VectorReader.read(file.toString());
        assertEquals(words, read.words());
        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], read.count(i));
        }
        assertArrayEquals(new float[] {1, -2}, read.vector(0));
        assertArrayEquals(new float[] {3e-9f, 4}, read.vector(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-3", "1.5", ""})
    void aCountThatIsNoneIsRefused(String count) throws Exception {
        Path file = Files.writeString(folder.resolve("v.tsv"), "word\tcount\tx1\na\t4\t1\nb\t" + count + "\t2\n");
        InputFault fault = assertThrows(InputFault.class, () -> VectorReader.read(file.toString()));
        assertEquals("words.fault.not-a-number", fault.messageKey());
        assertEquals(3L, fault.arguments().get(1));
    }

    @Test
    void aTruncatedPackedFileIsRefused() throws Exception {
        Path file = folder.resolve("v.txt.gz");
        VectorWriter.write(vectors(), file, VectorFormat.WORD2VEC_TEXT);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 12));
        assertEquals("words.fault.packed", assertThrows(InputFault.class, () -> VectorReader.read(file.toString())).messageKey());
    }

    @Test
    void aMissingFileIsRefused() {
        assertEquals("words.fault.missing", assertThrows(InputFault.class,
                () -> VectorReader.read(folder.resolve("none").toString())).messageKey());
    }

    @Test
    void numbersAreReadAsJavaReadsThem() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String text = i % 3 == 0 ? Float.toString(Float.intBitsToFloat(random.nextInt() & 0xBFFFFFFF))
                    : i % 3 == 1 ? String.format(java.util.Locale.ROOT, "%.6f", random.nextGaussian())
                    : String.format(java.util.Locale.ROOT, "%.20f", random.nextGaussian());
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            float expected = Float.parseFloat(text);
            float read = FastFloat.parse(bytes, 0, bytes.length);
            assertEquals(expected, read, Math.ulp(expected), text);
        }
        for (String text : List.of("", "-", ".", "1.2.3", "abc", "1-2", "0x10")) {
            assertTrue(Float.isNaN(FastFloat.parse(text.getBytes(StandardCharsets.US_ASCII), 0, text.length())), text);
        }
    }

    private static WordVectors vectors() throws IOException {
        Random random = new Random(1);
        float[] rows = new float[WORDS.size() * 7];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4));
        }
        return new WordVectors(WORDS, new long[] {50, 40, 30, 20, 10}, HeapRows.of(rows, 7), null);
    }
}
