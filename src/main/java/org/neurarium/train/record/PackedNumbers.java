package org.neurarium.train.record;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in fewer bytes, without loss: XOR with the numbers of another moment (what did not change becomes zero),
 * divided into four planes (all highest bytes, …, all lowest), each deflated (RFC 1951) if a sample says that it is
 * worth it. Low bytes of trained weights are noise and are left as they are, which makes packing several times faster.
 */
final class PackedNumbers {
    private static final int PLANES = 4;
    private static final int SAMPLE = 4096;
    private static final double WORTH = 0.95;

    private PackedNumbers() {
    }

    /** @param reference numbers of the same length, or null; must be given to {@link #unpack} again */
    static byte[] pack(float[] values, float @Nullable [] reference) {
        int n = values.length;
        byte[][] planes = new byte[PLANES][n];
        for (int i = 0; i < n; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            bits ^= reference == null ? 0 : Float.floatToRawIntBits(reference[i]);
            planes[0][i] = (byte) (bits >>> 24);
            planes[1][i] = (byte) (bits >>> 16);
            planes[2][i] = (byte) (bits >>> 8);
            planes[3][i] = (byte) bits;
        }
        int total = 0;
        byte[][] written = new byte[PLANES][];
        for (int p = 0; p < PLANES; p++) {
            written[p] = deflated(planes[p]);
            total += Integer.BYTES + written[p].length;
        }
        ByteBuffer all = ByteBuffer.allocate(total);
        for (byte[] plane : written) {
            all.putInt(plane.length).put(plane);
        }
        return all.array();
    }

    /** @throws IllegalStateException if that is not what was packed, as after a fault of the disk */
    static float[] unpack(byte[] packed, int from, int count, float @Nullable [] reference) {
        byte[][] planes = new byte[PLANES][];
        try {
            ByteBuffer all = ByteBuffer.wrap(packed, from, packed.length - from);
            for (int p = 0; p < PLANES; p++) {
                int length = all.getInt();
                planes[p] = inflated(packed, all.position(), length, count);
                all.position(all.position() + length);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            throw new IllegalStateException("a recorded moment cannot be read", e);
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int bits = planes[0][i] << 24 | (planes[1][i] & 255) << 16 | (planes[2][i] & 255) << 8 | planes[3][i] & 255;
            bits ^= reference == null ? 0 : Float.floatToRawIntBits(reference[i]);
            values[i] = Float.intBitsToFloat(bits);
        }
        return values;
    }

    /** A plane as long as the numbers are many was left as it is. */
    private static byte[] deflated(byte[] plane) {
        if (plane.length > 4 * SAMPLE) {
            byte[] sample = java.util.Arrays.copyOfRange(plane, plane.length / 2, plane.length / 2 + SAMPLE);
            if (deflate(sample, SAMPLE).length > WORTH * SAMPLE) {
                return plane;
            }
        }
        byte[] smaller = deflate(plane, plane.length);
        return smaller.length < WORTH * plane.length ? smaller : plane;
    }

    private static byte[] deflate(byte[] plane, int most) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plane);
            deflater.finish();
            byte[] out = new byte[most];
            int length = deflater.deflate(out);
            return deflater.finished() ? java.util.Arrays.copyOf(out, length) : plane;
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] packed, int from, int length, int count) {
        byte[] plane = new byte[count];
        if (length == count) {
            System.arraycopy(packed, from, plane, 0, count);
            return plane;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, from, length);
            int done = 0;
            while (done < count) {
                int more = inflater.inflate(plane, done, count - done);
                if (more == 0) {
                    throw new IllegalStateException("a recorded moment is shorter than it should be");
                }
                done += more;
            }
            return plane;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a recorded moment cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
