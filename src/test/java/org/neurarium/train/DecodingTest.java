package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.document.Project;
import org.neurarium.lab.decode.Hypothesis;
import org.neurarium.lesson.TemplateCatalogue;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;

/**
 * An encoder–decoder writes. Probabilities are read through a probe, the written answer fed to the decoder as in training,
 * which is another way than that by which it was written.
 */
class DecodingTest {
    private static final int EXAMPLES = 20;
    private static TrainingSession session;
    private static Decoding decoding;
    private static Examples held;
    private static Sequences.Decoder decoder;

    @BeforeAll
    static void train() throws Exception {
        Project template = TemplateCatalogue.find("seq2seq").orElseThrow().project();
        Project small = template.withData(template.data().withSettings(template.data().settings().with("count", 240L)));
        session = SequenceProjects.stepped(small, 24);
        decoding = new Decoding(session);
        held = Sessions.data(session).validation();
        decoder = held.sequences().decoder();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static float[] features(int example) {
        int width = (int) held.shape().count();
        return java.util.Arrays.copyOfRange(held.features(), example * width, (example + 1) * width);
    }

    /** p of every token at every step, the decoder told the start sign and then these tokens. */
    private static float[][] probabilities(int example, int[] told) throws Exception {
        float[] features = features(example);
        float[] row = java.util.Arrays.copyOf(features, features.length + decoder.steps());
        row[features.length] = decoder.start();
        for (int t = 0; t < Math.min(told.length, decoder.steps() - 1); t++) {
            row[features.length + 1 + t] = told[t];
        }
        float[] all = SequenceProjects.read(session, new ActivationsProbe("out", Inputs.of(row))).values();
        int units = all.length / decoder.steps();
        float[][] steps = new float[decoder.steps()][];
        java.util.Arrays.setAll(steps, t -> java.util.Arrays.copyOfRange(all, t * units, (t + 1) * units));
        return steps;
    }

    private static double logProbability(int example, Hypothesis text) throws Exception {
        float[][] p = probabilities(example, text.tokens());
        double sum = text.ended() ? Math.log(p[text.tokens().length][decoder.end()]) : 0;
        for (int t = 0; t < text.tokens().length; t++) {
            sum += Math.log(p[t][text.tokens()[t]]);
        }
        return sum;
    }

    /** Greedy by hand: the best token at each step, told to the decoder at the next. */
    private static Hypothesis greedy(int example) throws Exception {
        List<Integer> said = new ArrayList<>();
        while (said.size() < decoder.steps()) {
            float[] p = probabilities(example, said.stream().mapToInt(i -> i).toArray())[said.size()];
            int best = 0;
            for (int k = 1; k < p.length; k++) {
                best = p[k] > p[best] ? k : best;
            }
            if (best == decoder.end()) {
                return new Hypothesis(said.stream().mapToInt(i -> i).toArray(), 0, true);
            }
            said.add(best);
        }
        return new Hypothesis(said.stream().mapToInt(i -> i).toArray(), 0, false);
    }

    @Test
    void widthOneIsGreedyAndAWiderBeamIsNoWorse() throws Exception {
        int better = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            Hypothesis one = decoding.beam(features(i), 1).best();
            Hypothesis byHand = greedy(i);
            assertArrayEquals(byHand.tokens(), one.tokens());
            assertEquals(byHand.ended(), one.ended());
            assertEquals(logProbability(i, one), one.logProbability(), 1e-3);
            // Not so for every model, but for this one; sums of single-precision logarithms differ by 1e-5 at most.
            Hypothesis two = decoding.beam(features(i), 2).best();
            assertEquals(logProbability(i, two), two.logProbability(), 1e-3);
            assertTrue(two.logProbability() >= one.logProbability() - 1e-5, two + " after " + one);
            better += two.logProbability() > one.logProbability() + 1e-3 ? 1 : 0;
        }
        assertTrue(better > 0, "a network that has learned little is not always best when greedy");
    }

    /** Nothing follows the end sign, and without one an answer is as long as the decoder's steps. */
    @Test
    void theEndSignStops() throws Exception {
        int ended = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            for (Hypothesis text : decoding.beam(features(i), 3).texts()) {
                for (int token : text.tokens()) {
                    assertTrue(token != decoder.end());
                }
                assertTrue(text.ended() ? text.tokens().length < decoder.steps() : text.tokens().length == decoder.steps());
                ended += text.ended() ? 1 : 0;
            }
        }
        assertTrue(ended > 0, "some answers end");
    }
}
