package org.neurarium.train;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * ND4J's binary form of a vector, read by hand. Two buffers follow each other: shape information, then the numbers.
 * Each is: a string (allocation mode), a count (64 bits), a string (type), and the values, all big-endian.
 */
final class Coefficients {
    private static final int MOST_SHAPE = 64;

    private Coefficients() {
    }

    /** The file holds another number of parameters than the network has. */
    static final class WrongCount extends IOException {
        private static final long serialVersionUID = 1L;
        private final long found;

        WrongCount(long found) {
            super("wrong count");
            this.found = found;
        }

        long found() {
            return found;
        }
    }

    static float[] read(DataInputStream in, int expected) throws IOException {
        skipShape(in);
        in.readUTF();
        long count = in.readLong();
        String type = in.readUTF();
        if (count != expected) {
            throw new WrongCount(count);
        }
        float[] values = new float[expected];
        for (int i = 0; i < expected; i++) {
            values[i] = switch (type) {
                case "FLOAT" -> in.readFloat();
                case "DOUBLE" -> (float) in.readDouble();
                default -> throw new IOException("numbers of type " + type);
            };
            if (!Float.isFinite(values[i])) {
                throw new IOException("parameter " + i + " is not a finite number");
            }
        }
        return values;
    }

    private static void skipShape(DataInputStream in) throws IOException {
        in.readUTF();
        long count = in.readLong();
        String type = in.readUTF();
        if (count < 1 || count > MOST_SHAPE || !type.equals("LONG") && !type.equals("INT")) {
            throw new IOException("unknown shape");
        }
        in.skipNBytes(count * (type.equals("LONG") ? 8 : 4));
    }
}
