package org.neurarium.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.document.Settings;
import org.neurarium.document.io.BoundedInput;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.PassageEnds;
import org.neurarium.words.corpus.TextCorpus;
import org.neurarium.words.vectors.VectorReader;

/** Small files that unpack to far more than what they stand for. */
class PackedBombTest {
    private static final int MANY = 40 << 20;
    @TempDir
    Path folder;

    @Test
    void twoHundredTimesTheSizeIsTheLimit() throws IOException {
        assertEquals(20_000_000, unpacked(20_000_000, 100_000));
        assertThrows(BoundedInput.Exceeded.class, () -> unpacked(20_000_001, 100_000));
    }

    @Test
    void sixteenMegabytesAreHarmlessHoweverSmallTheFile() throws IOException {
        assertEquals(16 << 20, unpacked(16 << 20, 20));
        assertThrows(BoundedInput.Exceeded.class, () -> unpacked((16 << 20) + 1, 20));
    }

    @Test
    void aTextThatIsOneIsRefused() throws IOException {
        Path file = bomb("text.tsv.gz", "cats\tthe cat sat\n");
        InputFault fault = assertThrows(InputFault.class,
                () -> DatasetCatalogue.get("text-classification").load(Settings.of("path", file.toString())));
        assertEquals("datasets.fault.text-bomb", fault.messageKey());
    }

    @Test
    void aCorpusThatIsOneIsRefused() throws IOException {
        Path file = bomb("corpus.txt.gz", "the cat sat on the mat\n");
        InputFault fault = assertThrows(InputFault.class,
                () -> TextCorpus.open(file.toString(), Splitting.WORDS, PassageEnds.LINES).read((tokens, share) -> true));
        assertEquals("words.fault.bomb", fault.messageKey());
    }

    @Test
    void vectorsThatAreOneAreRefused() throws IOException {
        Path file = bomb("vectors.vec.gz", "word%d" + " 0".repeat(10_000) + "\n");
        assertEquals("words.fault.bomb", assertThrows(InputFault.class, () -> VectorReader.read(file.toString())).messageKey());
    }

    /** @param line with {@code %d} for its number, if it must be another one every time */
    private Path bomb(String name, String line) throws IOException {
        Path file = folder.resolve(name);
        int lines = MANY / line.length();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < lines; i++) {
                out.write(line.formatted(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** How many bytes come out of so many packed ones, if the file were said to have this size. */
    private static long unpacked(int bytes, long size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[bytes]);
        }
        try (InputStream in = BoundedInput.unzipped(new ByteArrayInputStream(packed.toByteArray()), size)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
