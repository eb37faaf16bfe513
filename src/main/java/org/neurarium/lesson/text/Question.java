package org.neurarium.lesson.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a learner is asked at the end of a step: to choose, or to type.
 *
 * @param prompt Markdown
 * @param choices one of them right; empty where the answer is typed
 * @param answer what is to be typed; empty where there are choices
 * @param hints shown one at a time
 * @param why shown once the answer is right; empty for nothing
 */
public record Question(String prompt, List<Choice> choices, Optional<Answer> answer, List<String> hints, String why) {
    /**
     * @param reply what is said to who chooses this, empty for nothing of its own
     */
    public record Choice(boolean right, String text, String reply) {
    }

    /** What a typed answer is compared with. */
    public sealed interface Answer permits Number, Formula {
        /** The answer as it may be typed. */
        String text();
    }

    /** A number, right within {@code tolerance} to both sides. */
    public record Number(double value, double tolerance) implements Answer {
        public boolean accepts(double typed) {
            return Math.abs(typed - value) <= tolerance;
        }

        @Override
        public String text() {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** An expression, right in any algebraic form that has the same values where the variables lie in their ranges. */
    public record Formula(String expression, List<Range> variables) implements Answer {
        public Formula {
            variables = List.copyOf(variables);
        }

        @Override
        public String text() {
            return expression;
        }
    }

    /** A variable between two numbers. */
    public record Range(String name, double from, double to) {
    }

    public Question {
        choices = List.copyOf(choices);
        hints = List.copyOf(hints);
    }

    /** Index of the right choice; -1 where the answer is typed. */
    public int rightChoice() {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).right()) {
                return i;
            }
        }
        return -1;
    }
}
