package org.neurarium.train.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records beside the heap come back bit for bit, whatever came and went around them. */
class ShelfTest {
    /** Something on the shelf, and what it shall be. */
    private record Lying(long at, long bytes, float[][] numbers, byte[] plain) {
        void check(Shelf shelf) {
            if (plain.length > 0) {
                assertArrayEquals(plain, shelf.bytes(at, plain.length));
                return;
            }
            float[][] back = shelf.numbers(at, new int[] {numbers[0].length, numbers[1].length});
            assertArrayEquals(numbers[0], back[0]);
            assertArrayEquals(numbers[1], back[1]);
        }
    }

    private static float[] floats(int count, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt());
        }
        return values;
    }

    private static Lying put(Shelf shelf, Random random, int most) {
        if (random.nextBoolean()) {
            byte[] bytes = new byte[1 + random.nextInt(most)];
            random.nextBytes(bytes);
            return new Lying(shelf.put(bytes), bytes.length, new float[0][], bytes);
        }
        float[][] parts = {floats(random.nextInt(most / 4), random), floats(1 + random.nextInt(most / 4), random)};
        long bytes = 4L * (parts[0].length + parts[1].length);
        return new Lying(shelf.put(parts, bytes), bytes, parts, new byte[0]);
    }

    @Test
    void whatIsPutThereComesBackAcrossBoards() {
        Shelf shelf = new Shelf();
        Random random = new Random(4);
        List<Lying> lying = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (lying.size() > 12) {
                Lying gone = lying.remove(random.nextInt(lying.size()));
                gone.check(shelf);
                shelf.free(gone.at(), gone.bytes());
            }
            lying.add(put(shelf, random, i % 20 == 0 ? 3 * Shelf.BOARD : 400_000));
        }
        lying.forEach(l -> l.check(shelf));
        shelf.clear();
    }

    @Test
    void oneThatServedBeforeServesAgain() {
        Shelf first = new Shelf();
        first.put(new byte[3 * Shelf.BOARD]);
        first.clear();
        Shelf second = new Shelf();
        float[][] numbers = {{1, 2, 3}, {4}};
        long at = second.put(numbers, 16);
        assertEquals(0, at, "it begins anew");
        assertArrayEquals(numbers[0], second.numbers(at, new int[] {3, 1})[0]);
        second.clear();
    }

    @Test
    void roomGivenBackIsUsedAgain() {
        Holes holes = new Holes();
        long first = holes.take(100);
        long second = holes.take(50);
        long third = holes.take(30);
        holes.give(first, 100);
        holes.give(second, 50);
        assertEquals(first, holes.take(140), "two neighbouring holes are one");
        assertEquals(first + 140, holes.take(10), "and what is left of it serves too");
        holes.give(third, 30);
        assertTrue(holes.take(31) >= 180);
        assertEquals(third, holes.take(30));
    }

    /** Against a plain list of what is taken. */
    @Test
    void noTwoRecordsLieOnTheSameRoom() {
        Holes holes = new Holes();
        Random random = new Random(9);
        List<long[]> taken = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            if (taken.size() > 60) {
                long[] gone = taken.remove(random.nextInt(taken.size()));
                holes.give(gone[0], gone[1]);
            }
            long length = 1 + random.nextInt(100);
            long at = holes.take(length);
            assertTrue(at + length <= holes.end());
            assertTrue(taken.stream().allMatch(t -> at + length <= t[0] || t[0] + t[1] <= at), "record " + i);
            taken.add(new long[] {at, length});
        }
        assertTrue(holes.end() < 3 * 60 * 100, "room is used again: " + holes.end());
    }
}
