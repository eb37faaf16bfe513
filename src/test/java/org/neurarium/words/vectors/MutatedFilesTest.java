package org.neurarium.words.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.QuestionFiles;
import org.neurarium.words.corpus.PassageEnds;
import org.neurarium.words.corpus.TextCorpus;

/** Whatever stands in a file, reading it gives a sound table or one sentence, and never anything else. */
@Tag("slow")
class MutatedFilesTest {
    private static final int ROUNDS = 2_200;
    private static final int LONGEST_SENTENCE = 400;
    private static final String[] SPLICES = {"999999999999", "-", " ", "\t", "\n", "NaN", "1e999", "0 0\n", "2147483647 10000\n", "\u0000", "\uFEFF", "왕"};

    @TempDir
    Path folder;

    private enum Reader { TEXT, GLOVE, TSV, BINARY, MAPPED, PACKED, ANALOGIES, PAIRS, CORPUS, PACKED_CORPUS }

    @ParameterizedTest
    @EnumSource
    void aMutatedFileGivesATableOrASentence(Reader reader) throws Exception {
        Random random = new Random(41);
        byte[] sound = sound(reader);
        Path file = folder.resolve("f");
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = sound;
            for (int i = 0; i <= random.nextInt(3); i++) {
                bytes = mutated(bytes, random);
            }
            Files.write(file, bytes);
            try {
                read(reader, file);
            } catch (InputFault fault) {
                refused++;
                sentence(fault);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + round + " of " + reader, e);
            }
        }
        assertTrue(refused > (reader == Reader.CORPUS ? 0 : ROUNDS / 10), refused + " refused");
    }

    private static void sentence(InputFault fault) {
        String key = fault.messageKey();
        String pattern = ResourceBundle.getBundle("i18n/" + key.substring(0, key.indexOf('.')) + "_en").getString(key);
        String said = new java.text.MessageFormat(pattern, java.util.Locale.ENGLISH).format(fault.arguments().toArray());
        assertTrue(said.length() < LONGEST_SENTENCE && !said.contains("\n"), said);
    }

    private static void read(Reader reader, Path file) throws Exception {
        switch (reader) {
            case MAPPED -> sound(MappedBinary.read(file, share -> { }));
            case ANALOGIES -> assertTrue(!QuestionFiles.analogies(file.toString()).isEmpty());
            case PAIRS -> assertTrue(!QuestionFiles.likeness(file.toString()).isEmpty());
            case CORPUS, PACKED_CORPUS -> TextCorpus.open(file.toString(), Splitting.WORDS, PassageEnds.AUTO)
                    .read((tokens, share) -> assertNotNullAndGo(tokens));
            default -> sound(VectorReader.read(file.toString()));
        }
    }

    private static boolean assertNotNullAndGo(List<String> tokens) {
        assertNotNull(tokens);
        return true;
    }

    private static void sound(WordVectors table) {
        assertTrue(table.size() > 0);
        assertEquals(table.size(), new HashSet<>(table.words()).size());
        for (int i = 0; i < table.size(); i++) {
            assertTrue(!table.word(i).isEmpty() && table.count(i) >= 0);
            for (float x : table.vector(i)) {
                assertTrue(Float.isFinite(x));
            }
        }
    }

    private byte[] sound(Reader reader) throws Exception {
        Path file = folder.resolve("sound");
        switch (reader) {
            case ANALOGIES -> Files.writeString(file, ": royal\nking queen man woman\nboy girl king queen\n: more\na b c d\n".repeat(4));
            case PAIRS -> Files.writeString(file, "# made\nWord 1,Word 2,score\ntiger,cat,7.35\nbook,paper,7.46\n".replace(',', '\t').repeat(4));
            case CORPUS -> Files.writeString(file, "the king rules\n\n왕 이 다스린다.\nthe queen rules\n".repeat(6));
            case PACKED_CORPUS -> {
                try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                    out.write("the king rules\n\n왕 이 다스린다.\nthe queen rules\n".repeat(6).getBytes(StandardCharsets.UTF_8));
                }
            }
            default -> {
                VectorFormat format = switch (reader) {
                    case GLOVE -> VectorFormat.GLOVE;
                    case TSV -> VectorFormat.TSV;
                    case BINARY, MAPPED -> VectorFormat.WORD2VEC_BINARY;
                    default -> VectorFormat.WORD2VEC_TEXT;
                };
                Path named = reader == Reader.PACKED ? folder.resolve("sound.gz") : file;
                VectorWriter.write(table(), named, format);
                return Files.readAllBytes(named);
            }
        }
        return Files.readAllBytes(file);
    }

    private static WordVectors table() {
        Random random = new Random(1);
        float[] rows = new float[12 * 6];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return new WordVectors(IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? "w" + i : "말" + i).toList(),
                IntStream.range(0, 12).mapToLong(i -> 100 - i).toArray(), HeapRows.of(rows, 6), null);
    }

    /** A byte changed, a stretch cut out, doubled or moved to the end, the end lost, or something put in. */
    private static byte[] mutated(byte[] from, Random random) {
        if (from.length < 2) {
            return from;
        }
        int at = random.nextInt(from.length);
        int to = at + random.nextInt(Math.min(40, from.length - at) + 1);
        byte[] all = from.clone();
        switch (random.nextInt(6)) {
            case 0 -> all[at] = (byte) random.nextInt(256);
            case 1 -> all[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> all = joined(Arrays.copyOf(from, at), Arrays.copyOfRange(from, to, from.length));
            case 3 -> all = joined(Arrays.copyOf(from, to), Arrays.copyOfRange(from, at, from.length));
            case 4 -> all = Arrays.copyOf(from, at);
            default -> all = joined(Arrays.copyOf(from, at), SPLICES[random.nextInt(SPLICES.length)].getBytes(StandardCharsets.UTF_8),
                    Arrays.copyOfRange(from, at, from.length));
        }
        return all;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
