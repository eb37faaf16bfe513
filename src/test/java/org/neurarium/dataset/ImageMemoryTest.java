package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;

/** What 60,000 images of 28 × 28 take (188 MB as floats) must not be taken three times. Counted in bytes allocated. */
class ImageMemoryTest {
    private static final int COUNT = 10_000;
    private static final long PIXELS = COUNT * 784L * Float.BYTES;

    @TempDir
    Path folder;

    @Test
    void loadingTakesThePixelsOnceAndSplittingOnceMore() throws Exception {
        DataSource source = new DataSource("idx", Settings.of("images", images().toString(), "labels",
                labels().toString()), 0.2);
        long before = allocated();
        Examples examples = DatasetCatalogue.get("idx").load(source.settings());
        long loaded = allocated();
        Split split = Splitter.split(source, examples);
        long divided = allocated();
        assertEquals(COUNT, split.train().count() + split.validation().count());
        // Beside the pixels: labels, an order, a row and the buffers of the file, together below a tenth.
        assertTrue(loaded - before < 1.1 * PIXELS, "loading took " + (loaded - before));
        assertTrue(divided - loaded < 1.1 * PIXELS, "splitting took " + (divided - loaded));
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private Path images() throws IOException {
        Path file = folder.resolve("images.gz");
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (int word : new int[] {0x803, COUNT, 28, 28}) {
                out.writeInt(word);
            }
            out.write(new byte[COUNT * 784]);
        }
        return file;
    }

    private Path labels() throws IOException {
        Path file = folder.resolve("labels");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(0x801);
            out.writeInt(COUNT);
            for (int i = 0; i < COUNT; i++) {
                out.writeByte(i % 10);
            }
        }
        return file;
    }
}
