package org.neurarium.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.see.PairLoss;

/**
 * The loss of a pair, −ln σ(uₒ·v) − Σ ln σ(−uⱼ·v) (Mikolov and others 2013, eq. 4), and its slopes, against central
 * differences; the analogies of the built-in text are solved after the training that the demo offers.
 */
public final class Word2vecTrainingCheck implements DemoCheck {
    private static final int DIM = 12;
    private static final int NEGATIVES = 5;
    private static final double STEP = 1e-3;
    private static final double TOLERANCE = 1e-3;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        slopes(figures);
        AnalogyScore score = AnalogyScore.of(LearntWords.of("made-en", WordSettings.of(WordMethod.SKIP_GRAM)),
                MadeCorpus.find("made-en").orElseThrow().questions());
        figures.add("analogies.asked", score.answered(), score.answered() >= 100);
        figures.add("analogies.right", score.accuracy(), score.accuracy() >= 0.95);
        return figures.report();
    }

    private static void slopes(Figures figures) {
        Random random = new Random(1);
        float[] v = numbers(random);
        List<float[]> u = new ArrayList<>();
        for (int j = 0; j <= NEGATIVES; j++) {
            u.add(numbers(random));
        }
        PairLoss loss = PairLoss.of(v, u);
        double sum = 0;
        for (int j = 0; j <= NEGATIVES; j++) {
            double z = j == 0 ? loss.terms().get(j).product() : -loss.terms().get(j).product();
            sum -= Math.log(1 / (1 + Math.exp(-z)));
        }
        figures.add("loss.fromFormula", Math.abs(sum - loss.loss()), Math.abs(sum - loss.loss()) < 1e-12);
        double furthest = 0;
        for (int d = 0; d < DIM; d++) {
            double slope = 0;
            for (int j = 0; j <= NEGATIVES; j++) {
                slope += loss.terms().get(j).slope() * u.get(j)[d];
            }
            furthest = Math.max(furthest, Math.abs(slope - difference(v, d, u)));
            furthest = Math.max(furthest, Math.abs(loss.terms().get(1).slope() * v[d] - difference(u.get(1), d, u, v)));
        }
        figures.add("slope.fromDifferences", furthest, furthest < TOLERANCE);
    }

    private static double difference(float[] v, int d, List<float[]> u) {
        return difference(v, d, u, v);
    }

    /** (L(x + h) − L(x − h)) / 2h, where x is number d of one of the vectors. */
    private static double difference(float[] moved, int d, List<float[]> u, float[] v) {
        float before = moved[d];
        moved[d] = (float) (before + STEP);
        double above = moved[d];
        double up = PairLoss.of(v, u).loss();
        moved[d] = (float) (before - STEP);
        double wide = above - moved[d];
        double down = PairLoss.of(v, u).loss();
        moved[d] = before;
        return (up - down) / wide;
    }

    private static float[] numbers(Random random) {
        float[] numbers = new float[DIM];
        for (int d = 0; d < DIM; d++) {
            numbers[d] = (float) random.nextGaussian() / 2;
        }
        return numbers;
    }
}
