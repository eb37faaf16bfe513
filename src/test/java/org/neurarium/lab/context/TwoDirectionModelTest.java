package org.neurarium.lab.context;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The language model in two directions against finite differences, and the mix of its layers against numbers worked by hand. */
class TwoDirectionModelTest {
    @Test
    void gradientsEqualFiniteDifferences() {
        TwoDirectionModel model = new TwoDirectionModel(6, 3, 4);
        int[] sentence = {2, 4, 3, 5, 2};
        model.gradients(sentence);
        List<double[]> gradients = model.parameters().stream().map(p -> p.gradients.clone()).toList();
        for (int p = 0; p < gradients.size(); p++) {
            double[] values = model.parameters().get(p).values;
            for (int i = 0; i < values.length; i++) {
                double before = values[i];
                values[i] = before + 1e-5;
                double above = model.gradients(sentence);
                values[i] = before - 1e-5;
                double below = model.gradients(sentence);
                values[i] = before;
                assertEquals((above - below) / 2e-5, gradients.get(p)[i], 1e-7, "block " + p + ", number " + i);
            }
        }
    }

    /** What stands behind a word does not reach its state from the left, nor what stands before the one from the right. */
    @Test
    void eachHalfKnowsOneSideOnly() {
        TwoDirectionModel model = new TwoDirectionModel(8, 4, 1);
        double[][] one = model.layers(new int[] {2, 3, 4, 5}, 1);
        double[][] otherEnd = model.layers(new int[] {2, 3, 6, 7}, 1);
        double[][] otherStart = model.layers(new int[] {7, 3, 4, 5}, 1);
        assertArrayEquals(one[0], otherEnd[0]);
        for (int layer = 1; layer <= TwoDirectionModel.LAYERS; layer++) {
            for (int j = 0; j < 8; j++) {
                assertEquals(j < 4, one[layer][j] == otherEnd[layer][j], layer + " " + j);
                assertEquals(j >= 4, one[layer][j] == otherStart[layer][j], layer + " " + j);
            }
        }
    }

    @Test
    void layersAreMixedByTheSharesAndGamma() {
        TaskWeights even = new TaskWeights(new double[3], 2);
        assertArrayEquals(new double[] {2 * (1 + 4 + 0) / 3.0, 2 * (0 + 0 + 9) / 3.0}, even.mix(new double[][] {{1, 0}, {4, 0}, {0, 9}}), 1e-12);
        assertArrayEquals(new double[] {0.25, 0.75}, new TaskWeights(new double[] {0, Math.log(3)}, 1).shares(), 1e-12);
        assertEquals(0.6, TaskWeights.cosine(new double[] {1, 0}, new double[] {3, 4}), 1e-12);
    }

    /** Only the second layer tells the classes apart: its share has to grow. */
    @Test
    void aTaskTurnsToTheLayerThatHelpsIt() {
        List<double[][]> layers = new ArrayList<>();
        boolean[] second = new boolean[40];
        for (int e = 0; e < 40; e++) {
            second[e] = e % 2 == 1;
            layers.add(new double[][] {{1, Math.sin(e)}, {second[e] ? 1 : -1, 0}});
        }
        assertTrue(TaskWeights.learned(layers, second).shares()[1] > 0.8);
    }

    @ParameterizedTest
    @EnumSource(SenseSentences.class)
    void sentencesHoldTheirWordOnceAndProbesAreNotLearned(SenseSentences sentences) {
        SenseSentences.Text text = sentences.text(3);
        assertEquals(96, text.learned().size());
        assertEquals(4, text.probes().size());
        assertEquals(48, text.learned().stream().filter(SenseSentences.Use::second).count());
        text.learned().forEach(u -> assertEquals(1, u.tokens().stream().filter(text.word()::equals).count()));
        assertTrue(text.probes().stream().noneMatch(text.learned()::contains));
        // Every word of a probe is known: each occurs among what is learned.
        text.probes().forEach(p -> p.tokens().forEach(t -> assertTrue(text.learned().stream().anyMatch(u -> u.tokens().contains(t)), t)));
    }

    /** The fact: after training two uses of one sense are nearer than one use of each; the token vectors tell nothing apart. */
    @ParameterizedTest
    @EnumSource(SenseSentences.class)
    void oneSenseIsNearerThanTwo(SenseSentences sentences) {
        for (int seed = 1; seed <= 2; seed++) {
            SenseTraining training = new SenseTraining(sentences, seed, Runnable::run);
            SenseTraining.Moment end = training.after(SenseTraining.EPOCHS);
            assertTrue(end.loss() < 0.5 * training.after(1).loss(), end.loss() + " after " + training.after(1).loss());
            SenseTraining.Likeness mixed = SenseTraining.Likeness.of(end.probes(), new TaskWeights(new double[3], 1));
            assertTrue(mixed.two() < mixed.one() - 0.01, sentences + " " + seed + ": " + mixed.two() + " and " + mixed.one());
            SenseTraining.Likeness tokens = SenseTraining.Likeness.of(end.probes(), new TaskWeights(new double[] {99, 0, 0}, 1));
            assertEquals(1, tokens.one(), 1e-9);
            assertEquals(1, tokens.two(), 1e-9);
            assertTrue(training.learnedWeights(SenseTraining.EPOCHS).shares()[0] < 1.0 / 3, "token vectors do not help the task");
        }
    }
}
