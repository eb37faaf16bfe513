package org.neurarium.document.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.neurarium.document.spec.InputFault;

/**
 * The parameter vector as bytes, little-endian: magic {@code NRNW}, version (int 1), count (int), the floats, and the
 * CRC-32 of the floats' bytes (int).
 */
final class WeightsFormat {
    private static final int MAGIC = 0x574E524E;
    private static final int VERSION = 1;
    private static final int CHUNK = 1 << 14;

    private WeightsFormat() {
    }

    static void write(float[] weights, OutputStream out) throws IOException {
        out.write(little(12).putInt(MAGIC).putInt(VERSION).putInt(weights.length).array());
        floats(weights, out);
    }

    /** The numbers and their checksum. */
    static void floats(float[] weights, OutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        ByteBuffer chunk = little(4 * CHUNK);
        for (int start = 0; start < weights.length; start += CHUNK) {
            int size = Math.min(CHUNK, weights.length - start);
            chunk.clear().asFloatBuffer().put(weights, start, size);
            sum.update(chunk.array(), 0, 4 * size);
            out.write(chunk.array(), 0, 4 * size);
        }
        out.write(little(4).putInt((int) sum.getValue()).array());
    }

    /** Memory grows with the bytes that are really there, not with the count that the header claims. */
    static float[] read(String source, InputStream in) throws IOException, InputFault {
        ByteBuffer header = little(12).put(in.readNBytes(12)).flip();
        if (header.limit() < 12 || header.getInt() != MAGIC || header.getInt() != VERSION) {
            throw new InputFault("document.bundle.badWeights", source);
        }
        int count = header.getInt();
        if (count < 0 || count > Limits.WEIGHTS) {
            throw new InputFault("document.bundle.tooManyWeights", source, Limits.WEIGHTS);
        }
        return checked(source, in, count, "document.bundle.badWeights");
    }

    /**
     * The numbers that end an entry, and their checksum.
     *
     * @param damaged key of what is said where the sum is another
     */
    static float[] checked(String source, InputStream in, int count, String damaged) throws IOException, InputFault {
        CRC32 sum = new CRC32();
        float[] weights = floats(in, count, sum);
        if (ByteBuffer.wrap(exactly(in, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt() != (int) sum.getValue() || in.read() >= 0) {
            throw new InputFault(damaged, source);
        }
        return weights;
    }

    private static float[] floats(InputStream in, int count, CRC32 sum) throws IOException {
        float[] weights = new float[Math.min(count, CHUNK)];
        for (int start = 0; start < count; start += CHUNK) {
            int size = Math.min(CHUNK, count - start);
            byte[] chunk = exactly(in, 4 * size);
            if (start + size > weights.length) {
                weights = Arrays.copyOf(weights, (int) Math.min(count, 2L * weights.length));
            }
            sum.update(chunk);
            ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(weights, start, size);
        }
        return weights;
    }

    static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
