package org.neurarium.words.vectors;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes vectors to a file, packed if its name ends in {@code .gz}. The file is written beside its place first and moved
 * there when it is whole, so that a full disk costs no older file.
 */
public final class VectorWriter {
    private static final int BUFFER = 1 << 18;

    private VectorWriter() {
    }

    public static void write(WordVectors vectors, Path file, VectorFormat format) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            try (OutputStream out = stream(part, target)) {
                if (format == VectorFormat.WORD2VEC_BINARY) {
                    binary(vectors, out);
                } else {
                    text(vectors, out, format);
                }
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream stream(Path part, Path target) throws IOException {
        OutputStream raw = Files.newOutputStream(part);
        boolean packed = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new BufferedOutputStream(packed ? new GZIPOutputStream(raw, BUFFER) : raw, BUFFER);
    }

    private static void binary(WordVectors vectors, OutputStream out) throws IOException {
        out.write((vectors.size() + " " + vectors.dim() + "\n").getBytes(StandardCharsets.UTF_8));
        float[] row = new float[vectors.dim()];
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < vectors.size(); i++) {
            out.write((vectors.word(i).replace(' ', '_') + " ").getBytes(StandardCharsets.UTF_8));
            vectors.rows().copy(i, 1, row, 0);
            bytes.asFloatBuffer().put(row);
            out.write(bytes.array());
            out.write('\n');
        }
    }

    private static void text(WordVectors vectors, OutputStream out, VectorFormat format) throws IOException {
        boolean tsv = format == VectorFormat.TSV;
        boolean counts = tsv && vectors.countsKnown();
        out.write(head(vectors, format, counts).getBytes(StandardCharsets.UTF_8));
        float[] row = new float[vectors.dim()];
        char divider = tsv ? '\t' : ' ';
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < vectors.size(); i++) {
            line.setLength(0);
            line.append(tsv ? vectors.word(i).replace('\t', ' ') : vectors.word(i).replace(' ', '_'));
            if (counts) {
                line.append(divider).append(vectors.count(i));
            }
            vectors.rows().copy(i, 1, row, 0);
            for (float x : row) {
                line.append(divider).append(x);
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String head(WordVectors vectors, VectorFormat format, boolean counts) {
        if (format == VectorFormat.GLOVE) {
            return "";
        }
        if (format != VectorFormat.TSV) {
            return vectors.size() + " " + vectors.dim() + "\n";
        }
        StringBuilder head = new StringBuilder(counts ? "word\tcount" : "word");
        for (int d = 1; d <= vectors.dim(); d++) {
            head.append("\tx").append(d);
        }
        return head.append('\n').toString();
    }
}
