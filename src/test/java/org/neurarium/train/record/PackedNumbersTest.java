package org.neurarium.train.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packing loses no bit and pays where numbers resemble those of the reference. */
class PackedNumbersTest {
    private static float[] noise(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * 0.05f;
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 4096, 50_000})
    void everyBitComesBack(int count) {
        float[] values = noise(count, 1);
        for (int i = 0; i < count; i += 5) {
            values[i] = switch (i % 4) {
                case 0 -> Float.NaN;
                case 1 -> -0.0f;
                case 2 -> Float.MIN_VALUE;
                default -> Float.NEGATIVE_INFINITY;
            };
        }
        for (float[] reference : new float[][] {null, noise(count, 2)}) {
            float[] back = PackedNumbers.unpack(PackedNumbers.pack(values, reference), 0, count, reference);
            for (int i = 0; i < count; i++) {
                assertEquals(Float.floatToRawIntBits(values[i]), Float.floatToRawIntBits(back[i]), "number " + i);
            }
        }
    }

    @Test
    void whatDidNotChangeTakesNextToNothing() {
        float[] start = noise(50_000, 3);
        float[] later = start.clone();
        for (int i = 0; i < 500; i++) {
            later[i] += 0.01f;
        }
        assertTrue(PackedNumbers.pack(later, start).length < 4 * 50_000 / 20);
        assertTrue(PackedNumbers.pack(new float[50_000], null).length < 2000);
    }

    /** Sign and exponent of weights of one size need about three of nine bits: at least a tenth is saved. */
    @Test
    void noiseOfOneSizeIsSmallerToo() {
        assertTrue(PackedNumbers.pack(noise(50_000, 4), null).length < 0.9 * 4 * 50_000);
    }
}
