package org.neurarium.document.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.WordTable;
import org.neurarium.document.spec.InputFault;

/**
 * Reads one bundle as a stream: entry after entry, nothing is unpacked to the disk, no table of the file's own making is
 * believed, and what has been inflated is counted against the size of the file.
 */
final class BundleReading {
    private final String source;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Project project;
    private float @Nullable [] weights;
    private @Nullable String history;
    private final Map<String, WordTable> tables = new TreeMap<>();
    private long tableNumbers;

    private BundleReading(String source) {
        this.source = source;
    }

    /** @param size bytes of the packed file */
    static Bundle read(String source, InputStream in, long size) throws InputFault {
        BundleReading reading = new BundleReading(source);
        long allowance = Math.max(Limits.HARMLESS, Limits.BUNDLE_RATIO * size);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in, 1 << 16), StandardCharsets.UTF_8)) {
            reading.entries(zip, new BoundedInput(zip, allowance));
        } catch (BoundedInput.Exceeded e) {
            throw new InputFault(e, "document.bundle.bomb", source);
        } catch (IOException | IllegalArgumentException e) { // the latter for names that are not UTF-8
            throw new InputFault(e, "document.bundle.damaged", source);
        }
        if (reading.project == null) {
            throw new InputFault("document.bundle.noProject", source);
        }
        return new Bundle(reading.project.withTables(reading.tables), Optional.ofNullable(reading.weights), Optional.ofNullable(reading.history));
    }

    private void entries(ZipInputStream zip, InputStream content) throws IOException, InputFault {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            checkName(name);
            if (seen.size() > Limits.BUNDLE_ENTRIES) {
                throw new InputFault("document.bundle.tooManyEntries", source, Limits.BUNDLE_ENTRIES);
            }
            switch (name) {
                case BundleFile.PROJECT -> project = ProjectJson.read(source, bytes(content, Limits.JSON_BYTES));
                case BundleFile.WEIGHTS -> weights = WeightsFormat.read(source, content);
                case BundleFile.HISTORY -> history = new String(bytes(content, Limits.HISTORY_BYTES), StandardCharsets.UTF_8);
                default -> table(name, content);
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Entries that are no tables were made by a later version, or added by hand: no concern of this one. */
    private void table(String name, InputStream content) throws IOException, InputFault {
        if (!name.startsWith(BundleFile.TABLES) || !name.endsWith(BundleFile.TABLE_END)) {
            return;
        }
        WordTable table = TableFormat.read(source, content, Limits.TABLE_NUMBERS - tableNumbers);
        tableNumbers += (long) table.words().size() * table.dim();
        tables.put(name.substring(BundleFile.TABLES.length(), name.length() - BundleFile.TABLE_END.length()), table);
    }

    private void checkName(String name) throws InputFault {
        boolean leaves = name.startsWith("/") || name.contains("\\") || name.contains(":")
                || Arrays.asList(name.split("/", -1)).contains("..");
        if (leaves) {
            throw new InputFault("document.bundle.pathLeaves", source, name.substring(0, Math.min(60, name.length())));
        }
        if (!seen.add(name)) {
            throw new InputFault("document.bundle.repeatedEntry", source, name.substring(0, Math.min(60, name.length())));
        }
    }

    private byte[] bytes(InputStream content, int limit) throws IOException, InputFault {
        byte[] bytes = content.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new InputFault("document.json.tooLarge", source, limit >> 20);
        }
        return bytes;
    }
}
