package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.lab.attention.SelfAttention;
import org.neurarium.lab.attention.Vectors;

/**
 * softmax(QKᵀ/√d)·V·W_O (Vaswani et al. 2017, eq. 1): each number of the output, summed here term by term from the words'
 * vectors, is the one that the lab shows, and each row of weights sums to 1.
 */
public final class SelfAttentionStepCheck implements DemoCheck {
    private static final List<String> SENTENCE = List.of("The", "cat", "chased", "a", "small", "mouse");
    private static final int D = 4;
    private static final double TOLERANCE = 1e-12;

    @Override
    public CheckReport run(List<Project> steps) {
        double[][] x = SENTENCE.stream().map(w -> Vectors.of(w, D, 1)).toArray(double[][]::new);
        SelfAttention lab = new SelfAttention(x, Vectors.weights(D, "query", 1), Vectors.weights(D, "key", 1),
                Vectors.weights(D, "value", 1), Vectors.weights(D, "output", 1), 1, false, 0);
        List<SelfAttention.Head> heads = lab.run();
        double[][] y = lab.output(heads);
        double furthest = 0;
        double sums = 0;
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (double w : heads.get(0).weights()[i]) {
                sum += w;
            }
            sums = Math.max(sums, Math.abs(sum - 1));
            for (int c = 0; c < D; c++) {
                furthest = Math.max(furthest, Math.abs(y[i][c] - number(lab, i, c)));
            }
        }
        Figures figures = new Figures();
        figures.add("outputFromFormula", furthest, furthest < TOLERANCE);
        figures.add("weightsFromOne", sums, sums < TOLERANCE);
        figures.add("numbersCompared", x.length * D, x.length > 0);
        return figures.report();
    }

    /** Σ_j exp(q_i·k_j/√d) (v_j·W_O)_c / Σ_j exp(q_i·k_j/√d). */
    private static double number(SelfAttention a, int i, int c) {
        double above = 0;
        double below = 0;
        for (int j = 0; j < a.x().length; j++) {
            double score = 0;
            for (int k = 0; k < D; k++) {
                score += along(a.x()[i], a.wq(), k) * along(a.x()[j], a.wk(), k);
            }
            double value = 0;
            for (int k = 0; k < D; k++) {
                value += along(a.x()[j], a.wv(), k) * a.wo()[k][c];
            }
            above += Math.exp(score / Math.sqrt(D)) * value;
            below += Math.exp(score / Math.sqrt(D));
        }
        return above / below;
    }

    private static double along(double[] row, double[][] matrix, int column) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            sum += row[k] * matrix[k][column];
        }
        return sum;
    }
}
