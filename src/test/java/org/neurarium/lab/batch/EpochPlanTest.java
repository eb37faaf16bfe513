package org.neurarium.lab.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochPlanTest {
    @ParameterizedTest
    @CsvSource({"1000,100,10", "1000,64,16", "10,3,4", "5,5,1", "5,8,1", "1,1,1"})
    void anEpochUsesEveryExampleOnceInTheCountedIterations(int examples, int size, int iterations) {
        EpochPlan plan = new EpochPlan(examples, size, 3);
        assertEquals(iterations, plan.iterationsPerEpoch());
        for (int epoch = 0; epoch < 3; epoch++) {
            int of = epoch;
            int[] used = IntStream.range(0, iterations).flatMap(i -> Arrays.stream(plan.batch(of, i))).sorted().toArray();
            assertArrayEquals(IntStream.range(0, examples).toArray(), used);
        }
    }

    @Test
    void batchesOfAnEpochAverageToTheGradientOfAll() {
        EpochPlan plan = new EpochPlan(1000, 50, 4);
        double mean = IntStream.range(0, 20).mapToDouble(i -> plan.batchGradient(1, i)).average().orElse(0);
        assertEquals(plan.fullGradient(), mean, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "100", "500"})
    void noiseIsAsTheorySays(int size) {
        EpochPlan plan = new EpochPlan(1000, size, 5);
        assertEquals(1, plan.measuredNoise(400) / plan.expectedNoise(), 0.06);
    }

    @Test
    void theWholeSetHasNoNoise() {
        EpochPlan plan = new EpochPlan(200, 200, 5);
        assertEquals(0, plan.expectedNoise());
        assertEquals(0, plan.measuredNoise(3), 1e-12);
    }
}
