package org.neurarium.lab.perceptron;

import java.util.ArrayList;
import java.util.List;

/**
 * The perceptron rule (Rosenblatt 1958) on the four rows of a truth table, shown one after the other again and again:
 * w ← w + α(y − ŷ)x, b ← b + α(y − ŷ), which changes nothing where the answer is right.
 *
 * @param targets y of the rows (0,0), (0,1), (1,0), (1,1)
 * @param rate α
 */
public record PerceptronRule(List<Integer> targets, double rate) {
    public static final int ROWS = 4;

    public PerceptronRule {
        targets = List.copyOf(targets);
    }

    /** x₁ of a row. */
    public static int x1(int row) {
        return row / 2;
    }

    /** x₂ of a row. */
    public static int x2(int row) {
        return row % 2;
    }

    /** The weights after one row was shown. */
    public Weights step(Weights now, int row) {
        double move = rate * (targets.get(row) - now.answer(x1(row), x2(row)));
        return new Weights(now.w1() + move * x1(row), now.w2() + move * x2(row), now.b() + move);
    }

    /** The weights from the start and after each of so many rows. */
    public List<Weights> course(Weights start, int steps) {
        List<Weights> all = new ArrayList<>(List.of(start));
        for (int t = 0; t < steps; t++) {
            all.add(step(all.get(t), t % ROWS));
        }
        return all;
    }

    /** How many rows are answered wrongly. */
    public int wrong(Weights weights) {
        int wrong = 0;
        for (int row = 0; row < ROWS; row++) {
            wrong += weights.answer(x1(row), x2(row)) == targets.get(row) ? 0 : 1;
        }
        return wrong;
    }
}
