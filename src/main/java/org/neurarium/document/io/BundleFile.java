package org.neurarium.document.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the {@code .neurarium} bundle, a zip; {@link BundleReading} is the other way. The same bundle gives the same bytes. */
final class BundleFile {
    static final String PROJECT = "project.json";
    static final String WEIGHTS = "weights.bin";
    static final String HISTORY = "history.csv";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BundleFile() {
    }

    static void write(Bundle bundle, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, PROJECT, ProjectJson.write(bundle.project()));
        if (bundle.weights().isPresent()) {
            weights(zip, bundle.weights().get());
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

    /** Stored, not packed: floats do not shrink, and a stored entry cannot be mistaken for a bomb. */
    private static void weights(ZipOutputStream zip, float[] weights) throws IOException {
        CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        WeightsFormat.write(weights, sum);
        ZipEntry entry = new ZipEntry(WEIGHTS);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(WeightsFormat.bytes(weights));
        entry.setCrc(sum.getChecksum().getValue());
        zip.putNextEntry(entry);
        WeightsFormat.write(weights, zip);
        zip.closeEntry();
    }
}
