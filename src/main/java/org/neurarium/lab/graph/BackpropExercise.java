package org.neurarium.lab.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.neurarium.document.spec.InputFault;

/**
 * The exercise of one sigmoid layer: z = Wx + b, p = σ(z), L = ‖y − p‖² (no ½, no mean). Asked for are four derivatives;
 * W is 2 × 3, x has three numbers, b, y, z and p have two.
 */
public final class BackpropExercise {
    private static final int UNITS = 2;
    private static final int FEATURES = 3;

    /**
     * One derivative that is asked for.
     *
     * @param of what L is differentiated by
     * @param right the derivative in its simplest form
     */
    public record Question(String of, String right) {
    }

    /** From the loss backwards. */
    public static final List<Question> QUESTIONS = List.of(
            new Question("p", "2*(p-y)"),
            new Question("z", "2*(p-y)*p*(1-p)"),
            new Question("W", "2*(p-y)*p*(1-p)*x'"),
            new Question("b", "2*(p-y)*p*(1-p)"));

    private BackpropExercise() {
    }

    /** What becomes of a typed answer; a sentence where it cannot be read. */
    public static Judgement judge(Question question, String answer) throws InputFault {
        return EquivalenceJudge.judge(ExpressionParser.parse(answer), ExpressionParser.parse(question.right()), inputs(7));
    }

    /** Random W, x, b, y with one decimal, so that a counter-example can be reckoned by hand, and z and p that follow. */
    public static Supplier<Map<String, Matrix>> inputs(long seed) {
        Random random = new Random(seed);
        return () -> {
            Map<String, Matrix> names = new LinkedHashMap<>();
            Matrix w = random(random, UNITS, FEATURES);
            Matrix x = random(random, FEATURES, 1);
            Matrix b = random(random, UNITS, 1);
            names.put("W", w);
            names.put("x", x);
            names.put("b", b);
            names.put("y", random(random, UNITS, 1));
            double[] z = w.product(x).values();
            for (int i = 0; i < UNITS; i++) {
                z[i] += b.values()[i];
            }
            double[] p = new double[UNITS];
            java.util.Arrays.setAll(p, i -> Operation.SIGMOID.value(z[i], 0));
            names.put("z", Matrix.column(z));
            names.put("p", Matrix.column(p));
            return names;
        };
    }

    private static Matrix random(Random random, int rows, int columns) {
        double[] values = random.doubles((long) rows * columns, -2, 2).map(v -> Math.rint(v * 10) / 10).toArray();
        return new Matrix(rows, columns, values);
    }
}
