package org.neurarium.lesson.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.neurarium.document.Project;
import org.neurarium.lab.attention.PositionWaves;
import org.neurarium.lab.attention.SelfAttention;
import org.neurarium.lab.attention.Vectors;

/**
 * The encoding of Vaswani et al. (2017, §3.5): going one position on turns each pair of sine and cosine by the angle
 * 10000^(−2i/d), so that distances depend on the lag only. Without it a permutation of the words permutes the outputs of
 * self-attention; with it the outputs differ.
 */
public final class PositionalEncodingCheck implements DemoCheck {
    private static final int D = 8;
    private static final int POSITIONS = 200;
    private static final int SHUFFLES = 20;
    private static final double TOLERANCE = 1e-9;
    private static final List<String> SENTENCE = List.of("the", "dog", "bites", "a", "man", "today");

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        figures.add("encodingFromTurning", turning(), turning() < TOLERANCE);
        figures.add("distanceFromLag", lag(), lag() < TOLERANCE);
        double without = shuffled(false);
        double with = shuffled(true);
        figures.add("without.largestDifference", without, without < TOLERANCE);
        figures.add("with.largestDifference", with, with > 0.1);
        return figures.report();
    }

    /** From (0, 1) at position 0, turned on step by step. */
    private static double turning() {
        double furthest = 0;
        for (int pair = 0; pair < D / 2; pair++) {
            double angle = Math.pow(10_000, -2.0 * pair / D);
            double sin = 0;
            double cos = 1;
            for (int p = 0; p < POSITIONS; p++) {
                furthest = Math.max(furthest, Math.abs(PositionWaves.at(p, 2 * pair, D) - sin));
                furthest = Math.max(furthest, Math.abs(PositionWaves.at(p, 2 * pair + 1, D) - cos));
                double next = sin * Math.cos(angle) + cos * Math.sin(angle);
                cos = cos * Math.cos(angle) - sin * Math.sin(angle);
                sin = next;
            }
        }
        return furthest;
    }

    private static double lag() {
        double furthest = 0;
        for (int p = 0; p < POSITIONS; p++) {
            for (int lag = 1; lag < 10; lag++) {
                furthest = Math.max(furthest, Math.abs(PositionWaves.distance(p, p + lag, D) - PositionWaves.distance(0, lag, D)));
            }
        }
        return furthest;
    }

    private static double shuffled(boolean positions) {
        double[][] before = output(SENTENCE, positions);
        double furthest = 0;
        Random random = new Random(1);
        for (int s = 0; s < SHUFFLES; s++) {
            List<String> words = new ArrayList<>(SENTENCE);
            Collections.shuffle(words, random);
            double[][] after = output(words, positions);
            for (int i = 0; i < after.length; i++) {
                for (int c = 0; c < D; c++) {
                    furthest = Math.max(furthest, Math.abs(after[i][c] - before[SENTENCE.indexOf(words.get(i))][c]));
                }
            }
        }
        return furthest;
    }

    private static double[][] output(List<String> words, boolean positions) {
        double[][] x = words.stream().map(w -> Vectors.of(w, D, 1)).toArray(double[][]::new);
        for (int p = 0; p < x.length && positions; p++) {
            for (int c = 0; c < D; c++) {
                x[p][c] += PositionWaves.at(p, c, D);
            }
        }
        SelfAttention attention = new SelfAttention(x, Vectors.weights(D, "query", 1), Vectors.weights(D, "key", 1),
                Vectors.weights(D, "value", 1), Vectors.weights(D, "output", 1), 2, false, 0);
        return attention.output(attention.run());
    }
}
