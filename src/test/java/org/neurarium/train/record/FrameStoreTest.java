package org.neurarium.train.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moments come back unchanged whatever became of them, and files do not outlive their recording. */
class FrameStoreTest {
    private static final int NUMBERS = 20_000;
    @TempDir
    private Path folder;

    private static float[] numbers(long seed) {
        Random random = new Random(seed);
        float[] values = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.onSpinWait();
        }
    }

    @Test
    void oldMomentsMoveToTheFileAndComeBack() throws IOException {
        try (FrameStore store = new FrameStore(new Budget(400_000, 10_000_000, folder))) {
            List<Body> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Body body = store.add(numbers(i), new float[] {i, -i});
                all.add(body);
            }
            long[] clock = {0};
            for (Body body : all) {
                long disk = store.disk();
                store.settle(body, clock[0] += 1_000_000_000_000L);
                if (body != all.get(0) && store.memory() > 200_000) {
                    until(() -> store.disk() > disk);
                }
            }
            assertTrue(store.disk() > 500_000, "on disk " + store.disk());
            assertTrue(store.memory() < 300_000, "in memory " + store.memory());
            for (int i = 0; i < 20; i++) {
                float[][] parts = store.read(all.get(i));
                assertArrayEquals(numbers(i), parts[0], "moment " + i);
                assertArrayEquals(new float[] {i, -i}, parts[1]);
            }
            all.subList(1, 20).forEach(store::free);
            assertEquals(0, store.disk());
            assertArrayEquals(numbers(0), store.read(all.get(0))[0]);
        }
        assertEquals(0, files(), "deleted with the recording");
    }

    @Test
    void whatWasForgottenHoldsNoRoomAndIsNotMistakenForLaterMoments() {
        try (FrameStore store = new FrameStore(new Budget(10_000_000, 0, null))) {
            store.add(numbers(0));
            Body old = store.add(numbers(1));
            store.clear();
            assertEquals(0, store.memory());
            Body first = store.add(numbers(2));
            Body later = store.add(numbers(3));
            long memory = store.memory();
            store.free(old);
            assertEquals(memory, store.memory());
            assertThrows(IllegalStateException.class, () -> store.read(old));
            assertArrayEquals(numbers(2), store.read(first)[0]);
            assertArrayEquals(numbers(3), store.read(later)[0]);
            store.free(later);
            assertThrows(IllegalStateException.class, () -> store.read(later));
        }
    }

    @Test
    void roomInTheFileIsUsedAgain() throws IOException {
        try (SpillFile file = SpillFile.in(folder)) {
            byte[] a = bytes(1000, 1);
            long first = file.write(a);
            long second = file.write(bytes(500, 2));
            long third = file.write(bytes(300, 3));
            file.free(first, 1000);
            file.free(second, 500);
            byte[] large = bytes(1400, 4);
            assertEquals(first, file.write(large), "two neighbouring holes are one");
            assertArrayEquals(large, file.read(first, 1400));
            assertArrayEquals(bytes(300, 3), file.read(third, 300));
            assertEquals(1700, file.used());
        }
    }

    @Test
    void whatACrashLeftIsClearedAndWhatIsInUseIsNot() throws IOException {
        Path left = Files.writeString(folder.resolve("recording-123.frames"), "of a program that is gone");
        Path other = Files.writeString(folder.resolve("recording.txt"), "somebody else's");
        try (SpillFile one = SpillFile.in(folder)) {
            long at = one.write(bytes(10, 5));
            assertFalse(Files.exists(left));
            try (SpillFile two = SpillFile.in(folder)) {
                two.write(bytes(10, 6));
                assertArrayEquals(bytes(10, 5), one.read(at, 10));
                assertArrayEquals(bytes(10, 6), two.read(0, 10));
            }
        }
        assertEquals(0, files());
        assertTrue(Files.exists(other));
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesEverythingInMemory() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "a file where the folder should be");
        try (FrameStore store = new FrameStore(new Budget(200_000, 10_000_000, file))) {
            Body first = store.add(numbers(0));
            Body body = store.add(numbers(1));
            store.settle(body, 0);
            Body more = store.add(numbers(2));
            store.settle(more, 1_000_000_000_000L);
            until(() -> store.capacity(1 << 20) == 200_000);
            assertArrayEquals(numbers(1), store.read(body)[0]);
            assertArrayEquals(numbers(0), store.read(first)[0]);
            assertEquals(0, store.disk());
        }
    }

    @Test
    void spacingIsDenseLatelyAndSparseLongAgo() {
        long[] at = new long[1000];
        Arrays.setAll(at, i -> i);
        double[] weight = new double[1000];
        Arrays.fill(weight, 1);
        weight[123] = 1000;
        while (at.length > 60) {
            var gone = Spacing.expendable(at, weight, Math.max(1, at.length / 10));
            long[] keptAt = new long[at.length - gone.cardinality()];
            double[] keptWeight = new double[keptAt.length];
            for (int i = 0, k = 0; i < at.length; i++) {
                if (!gone.get(i)) {
                    keptAt[k] = at[i];
                    keptWeight[k++] = weight[i];
                }
            }
            at = keptAt;
            weight = keptWeight;
        }
        assertEquals(0, at[0]);
        assertEquals(999, at[at.length - 1]);
        assertTrue(Arrays.stream(at).anyMatch(v -> v == 123), "what counts more is kept");
        long lately = Arrays.stream(at).filter(v -> v >= 900).count();
        long longAgo = Arrays.stream(at).filter(v -> v < 100).count();
        assertTrue(lately >= 3 * longAgo, lately + " of the last hundred, " + longAgo + " of the first");
        assertTrue(longAgo >= 2);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".frames")).count();
        }
    }

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
