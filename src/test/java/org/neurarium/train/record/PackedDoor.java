package org.neurarium.train.record;

/** Lets tests of other packages pack numbers as a recording's file holds them. */
public final class PackedDoor {
    private PackedDoor() {
    }

    public static byte[] pack(float[] values) {
        return PackedNumbers.pack(values, null);
    }

    public static float[] unpack(byte[] packed, int count) {
        return PackedNumbers.unpack(packed, 0, count, null);
    }
}
