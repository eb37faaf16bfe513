package org.neurarium.store.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Weights as bytes: their count, then single-precision numbers, little-endian, deflated. */
final class PackedWeights {
    /** More weights than this are not kept. */
    static final int MOST = 1_000_000;

    private PackedWeights() {
    }

    static byte[] pack(float[] weights) throws IOException {
        ByteBuffer plain = ByteBuffer.allocate(4 + 4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
        plain.putInt(weights.length);
        for (float w : weights) {
            plain.putFloat(w);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(plain.array());
        }
        return packed.toByteArray();
    }

    static float[] unpack(byte[] packed) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int count = ByteBuffer.wrap(exactly(inflater, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (count < 0 || count > MOST) {
                throw new IOException("weights are damaged: " + count);
            }
            float[] weights = new float[count];
            ByteBuffer.wrap(exactly(inflater, 4 * count)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(weights);
            return weights;
        } finally {
            inflater.end();
        }
    }

    private static byte[] exactly(Inflater inflater, int bytes) throws IOException {
        byte[] out = new byte[bytes];
        int done = 0;
        try {
            while (done < bytes) {
                int now = inflater.inflate(out, done, bytes - done);
                if (now == 0) {
                    throw new IOException("weights are damaged: too short");
                }
                done += now;
            }
        } catch (DataFormatException damaged) {
            throw new IOException("weights are damaged", damaged);
        }
        return out;
    }
}
