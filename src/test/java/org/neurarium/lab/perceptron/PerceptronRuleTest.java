package org.neurarium.lab.perceptron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerceptronRuleTest {
    private static final Weights ZERO = new Weights(0, 0, 0);

    @ParameterizedTest
    @CsvSource({"0,0,0,1", "0,1,1,1", "1,1,1,0", "1,0,0,0", "0,0,1,1"})
    void everySeparableTableIsLearntFromZeroAndThenNothingChanges(int a, int b, int c, int d) {
        PerceptronRule rule = new PerceptronRule(List.of(a, b, c, d), 1);
        List<Weights> course = rule.course(ZERO, 40);
        assertEquals(0, rule.wrong(course.get(40)));
        assertEquals(course.get(36), course.get(40));
    }

    @Test
    void exclusiveOrAlwaysLeavesOneWrong() {
        PerceptronRule rule = new PerceptronRule(List.of(0, 1, 1, 0), 1);
        assertTrue(rule.course(ZERO, 2000).stream().allMatch(w -> rule.wrong(w) >= 1));
    }

    /** AND from zero: z = 0 is answered 1, so (0, 0) is wrong and pulls the bias down; the fourth row then pulls all three up. */
    @Test
    void theFirstCorrectionByHand() {
        PerceptronRule and = new PerceptronRule(List.of(0, 0, 0, 1), 0.5);
        List<Weights> course = and.course(ZERO, 5);
        assertEquals(new Weights(0, 0, -0.5), course.get(1));
        assertEquals(course.get(1), course.get(3), "(0, 1) and (1, 0) are answered 0");
        assertEquals(new Weights(0.5, 0.5, 0), course.get(4));
        assertEquals(new Weights(0.5, 0.5, -0.5), course.get(5), "(0, 0) is answered 1 again: only the bias gives way");
    }
}
