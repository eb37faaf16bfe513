package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {
    @Test
    void everyEpochVisitsEveryExampleOnce() {
        BatchOrder order = new BatchOrder(7);
        for (int epoch = 0; epoch < 5; epoch++) {
            int[] sorted = order.of(epoch, 97).clone();
            Arrays.sort(sorted);
            assertArrayEquals(IntStream.range(0, 97).toArray(), sorted);
        }
    }

    @Test
    void dependsOnSeedAndEpochOnly() {
        BatchOrder one = new BatchOrder(7);
        one.of(3, 50);
        one.of(12, 20);
        int[] fourth = one.of(4, 50).clone();
        assertArrayEquals(fourth, new BatchOrder(7).of(4, 50));
        assertFalse(Arrays.equals(fourth, new BatchOrder(7).of(5, 50)));
        assertFalse(Arrays.equals(fourth, new BatchOrder(8).of(4, 50)));
    }

    /** χ² over the place where example 0 lands, 20 places × 200 expected: below 43.8 with probability 0.999 (19 degrees). */
    @Test
    void everyPlaceIsEquallyLikely() {
        int places = 20;
        int[] seen = new int[places];
        BatchOrder order = new BatchOrder(1);
        for (int epoch = 0; epoch < 200 * places; epoch++) {
            int[] o = order.of(epoch, places);
            seen[IntStream.range(0, places).filter(i -> o[i] == 0).findFirst().orElseThrow()]++;
        }
        double chi = Arrays.stream(seen).mapToDouble(s -> (s - 200.0) * (s - 200.0) / 200).sum();
        assertEquals(0, Math.max(0, chi - 43.8), "chi squared " + chi);
    }

    @Test
    void balancedClassesComeEquallyOftenInEveryEpoch() {
        int[] labels = IntStream.range(0, 103).map(i -> i < 90 ? 0 : i < 101 ? 2 : 1).toArray(); // 90, 11 and 2 examples
        int[][] members = LearningSet.Balance.of(labels, 4).members();
        assertEquals(3, members.length, "a class without examples is not drawn");
        BatchOrder order = new BatchOrder(7);
        for (int epoch = 0; epoch < 4; epoch++) {
            int[] drawn = order.of(epoch, 103, members).clone();
            int[] times = new int[103];
            int[] byClass = new int[3];
            Arrays.stream(drawn).forEach(i -> {
                times[i]++;
                byClass[labels[i]]++;
            });
            assertArrayEquals(new int[] {35, 34, 34}, new int[] {byClass[0], byClass[1], byClass[2]});
            assertEquals(1, Arrays.stream(times, 0, 90).max().orElse(0), "a large class repeats nobody");
            assertEquals(3, Arrays.stream(times, 90, 101).min().orElse(0), "34 draws of 11 examples: each three times or four");
            assertEquals(17, times[101], "34 draws of two examples");
            assertArrayEquals(drawn, new BatchOrder(7).of(epoch, 103, members));
        }
    }
}
