package org.neurarium.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage to packed files: below the packing, so that check sums are right; to names, sizes and ratios; or to the bytes. */
final class PackedMutation {
    private static final String[] NAMES = {"../../x", "/etc/passwd", "C:\\x", "a\\..\\..\\b", "", ".", "..", "a/../b", "vectors/../../x.bin", "vectors/.bin",
        "n".repeat(60_000), "a/".repeat(3_000), "\u0000", "project.json/", "project.json ", "Project.json", "demo.json", "\uFEFFproject.json", "aux", "한글.json"};
    private static final int BOMB = 20 << 20;

    private final SplittableRandom random;
    private final Mutation bytes;

    private record Entry(String name, byte[] content) {
    }

    PackedMutation(SplittableRandom random, Mutation bytes) {
        this.random = random;
        this.bytes = bytes;
    }

    byte[] gzip(byte[] good) {
        try {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> bytes.of(good, false);
                case 3 -> zipped(new byte[random.nextInt(40) == 0 ? 2 * BOMB : 100_000]);
                case 4 -> Mutation.joined(good, good);
                default -> zipped(bytes.of(new GZIPInputStream(new ByteArrayInputStream(good)).readAllBytes(), true));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] zip(byte[] good) {
        try {
            List<Entry> entries = entries(good);
            return random.nextInt(4) == 0 || entries.isEmpty() ? bytes.of(good, false) : rebuilt(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] rebuilt(List<Entry> entries) throws IOException {
        int at = random.nextInt(entries.size());
        Entry chosen = entries.get(at);
        switch (random.nextInt(10)) {
            case 0 -> entries.set(at, new Entry(NAMES[random.nextInt(NAMES.length)], chosen.content()));
            case 1 -> entries.add(random.nextInt(entries.size()), new Entry(NAMES[random.nextInt(NAMES.length)], new byte[random.nextInt(100)]));
            case 2 -> entries.remove(at);
            case 3 -> entries.add(0, new Entry(chosen.name() + (random.nextBoolean() ? "/" : "x"), new byte[random.nextInt(20) == 0 ? 2 * BOMB : 1 << 16]));
            case 4 -> {
                for (int i = random.nextInt(600); i > 0; i--) {
                    entries.add(new Entry("e" + i, new byte[0]));
                }
            }
            case 5 -> entries.add(entries.remove(at));
            default -> entries.set(at, new Entry(chosen.name(), bytes.of(chosen.content(), !chosen.name().endsWith(".bin"))));
        }
        byte[] zip = zipped(entries);
        return random.nextInt(8) == 0 ? twice(zip) : random.nextInt(6) == 0 ? bytes.of(zip, false) : zip;
    }

    /** Names that the writer would not take twice, put in afterwards. */
    private byte[] twice(byte[] zip) {
        byte[] all = zip.clone();
        for (int i = 0; i + 8 < all.length; i++) {
            if (all[i] == 'e' && all[i + 1] == '2' && random.nextInt(4) == 0) {
                all[i + 1] = '1';
            }
        }
        return all;
    }

    private static List<Entry> entries(byte[] zip) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        }
        return entries;
    }

    private byte[] zipped(List<Entry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Entry each : entries) {
            try {
                ZipEntry entry = new ZipEntry(each.name());
                if (random.nextInt(3) == 0) {
                    CRC32 sum = new CRC32();
                    sum.update(each.content());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.content().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.content());
                zip.closeEntry();
            } catch (ZipException | IllegalArgumentException namedTwiceOrTooLong) {
                continue;
            }
        }
        zip.finish();
        return out.toByteArray();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
