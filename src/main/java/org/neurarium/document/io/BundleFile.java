package org.neurarium.document.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neurarium.document.WordTable;

/** Writes the {@code .neurarium} bundle, a zip; {@link BundleReading} is the other way. The same bundle gives the same bytes. */
final class BundleFile {
    static final String PROJECT = "project.json";
    static final String WEIGHTS = "weights.bin";
    static final String HISTORY = "history.csv";
    /** What stands before and after a table's name in the name of its entry. */
    static final String TABLES = "vectors/";
    static final String TABLE_END = ".bin";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BundleFile() {
    }

    static void write(Bundle bundle, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, PROJECT, ProjectJson.write(bundle.project()));
        for (Map.Entry<String, WordTable> table : bundle.project().tables().entrySet()) {
            stored(zip, TABLES + table.getKey() + TABLE_END, to -> TableFormat.write(table.getValue(), to));
        }
        if (bundle.weights().isPresent()) {
            float[] weights = bundle.weights().get();
            stored(zip, WEIGHTS, to -> WeightsFormat.write(weights, to));
        }
        if (bundle.history().isPresent()) {
            entry(zip, HISTORY, bundle.history().get());
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Stored, not packed: floats do not shrink, and a stored entry cannot be mistaken for a bomb. */
    private static void stored(ZipOutputStream zip, String name, Content content) throws IOException {
        long[] size = new long[1];
        CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32()) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                super.write(bytes, from, count);
                size[0] += count;
            }

            @Override
            public void write(int b) throws IOException {
                super.write(b);
                size[0]++;
            }
        };
        content.to(sum);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size[0]);
        entry.setCrc(sum.getChecksum().getValue());
        zip.putNextEntry(entry);
        content.to(zip);
        zip.closeEntry();
    }
}
