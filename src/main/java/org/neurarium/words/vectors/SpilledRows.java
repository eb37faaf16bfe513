package org.neurarium.words.vectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Rows in a temporary file that is mapped into memory, a gigabyte at a time. Written once, then read. */
final class SpilledRows implements VectorRows {
    private static final int PART_BYTES = 1 << 30;
    private final int dim;
    private final int rowsOfPart;
    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer pending;
    private final List<FloatBuffer> parts = new ArrayList<>();
    private int size;

    SpilledRows(int dim) throws IOException {
        this.dim = dim;
        this.rowsOfPart = Math.max(1, PART_BYTES / (4 * dim));
        this.file = Files.createTempFile("neurarium-vectors", ".rows");
        this.file.toFile().deleteOnExit();
        this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.pending = ByteBuffer.allocateDirect(4 * dim * 1_024).order(ByteOrder.nativeOrder());
    }

    void add(float[] row) throws IOException {
        for (float x : row) {
            pending.putFloat(x);
        }
        size++;
        if (!pending.hasRemaining()) {
            flush();
        }
    }

    private void flush() throws IOException {
        pending.flip();
        while (pending.hasRemaining()) {
            channel.write(pending);
        }
        pending.clear();
    }

    SpilledRows finish() throws IOException {
        flush();
        for (long first = 0; first < size; first += rowsOfPart) {
            long rows = Math.min(rowsOfPart, size - first);
            parts.add(channel.map(FileChannel.MapMode.READ_ONLY, first * 4 * dim, rows * 4 * dim)
                    .order(ByteOrder.nativeOrder()).asFloatBuffer());
        }
        channel.close();
        return this;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int dim() {
        return dim;
    }

    @Override
    public void copy(int first, int count, float[] into, int at) {
        int done = 0;
        while (done < count) {
            int row = first + done;
            int n = Math.min(count - done, rowsOfPart - row % rowsOfPart);
            parts.get(row / rowsOfPart).get(row % rowsOfPart * dim, into, at + done * dim, n * dim);
            done += n;
        }
    }
}
