package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neurarium.document.Project;
import org.neurarium.lab.context.SenseSentences;
import org.neurarium.lab.context.SenseTraining;
import org.neurarium.lab.context.TaskWeights;

/**
 * In a language model of two directions (Peters et al. 2018) a word's vector depends on its sentence: the cosine of two senses is
 * lower than that of two uses of one sense, in sentences that were not learned, with all layers mixed evenly. The token vectors
 * alone cannot tell, and γ changes no cosine. Median of three seeds.
 */
public final class ElmoCheck implements DemoCheck {
    private static final int SEEDS = 3;

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        for (SenseSentences word : SenseSentences.values()) {
            double[] one = new double[SEEDS];
            double[] two = new double[SEEDS];
            double[] apart = new double[SEEDS];
            for (int seed = 1; seed <= SEEDS; seed++) {
                SenseTraining training = new SenseTraining(word, seed, Runnable::run);
                List<double[][]> probes = training.after(SenseTraining.EPOCHS).probes();
                SenseTraining.Likeness likeness = SenseTraining.Likeness.of(probes, new TaskWeights(new double[3], 1));
                one[seed - 1] = likeness.one();
                two[seed - 1] = likeness.two();
                apart[seed - 1] = likeness.one() - likeness.two();
                if (seed == 1) {
                    mixes(word, probes, likeness, figures);
                }
            }
            String name = word.name().toLowerCase(Locale.ROOT);
            figures.add(name + ".cosineOfOneSense", median(one), median(one) > 0);
            figures.add(name + ".cosineOfTwoSenses", median(two), median(apart) > 0);
        }
        return figures.report();
    }

    private static void mixes(SenseSentences word, List<double[][]> probes, SenseTraining.Likeness even, Figures figures) {
        double tokens = SenseTraining.Likeness.of(probes, new TaskWeights(new double[] {99, 0, 0}, 1)).two();
        double scaled = SenseTraining.Likeness.of(probes, new TaskWeights(new double[3], 3)).two();
        String name = word.name().toLowerCase(Locale.ROOT);
        figures.add(name + ".cosineOfTokenVectors", tokens, Math.abs(tokens - 1) < 1e-9);
        figures.add(name + ".cosineWithGamma3", scaled, Math.abs(scaled - even.two()) < 1e-9);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
