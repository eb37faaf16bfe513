package org.neurarium.lab.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodeTest {
    private static final int START = 0;
    private static final int END = 3;
    private static final int LONGEST = 4;

    /** A model in which the likeliest first token leads astray: p(1) = 0.6 but then everything is equally unlikely. */
    private static final NextTokens GARDEN_PATH = prefixes -> prefixes.stream().map(DecodeTest::row).toArray(float[][]::new);

    private static float[] row(int[] prefix) {
        double[] p = switch (prefix.length) {
            case 1 -> new double[] {1e-9, 0.6, 0.4, 1e-9};
            case 2 -> prefix[1] == 1 ? new double[] {1e-9, 0.34, 0.33, 0.33} : new double[] {1e-9, 0.05, 0.05, 0.9};
            default -> new double[] {1e-9, 0.1, 0.1, 0.8};
        };
        float[] logs = new float[p.length];
        for (int i = 0; i < p.length; i++) {
            logs[i] = (float) Math.log(p[i]);
        }
        return logs;
    }

    /** Some model without structure, the same for equal prefixes. */
    private static NextTokens random(long seed) {
        return prefixes -> prefixes.stream().map(prefix -> {
            Random random = new Random(seed * 31 + java.util.Arrays.hashCode(prefix));
            double[] w = random.doubles(4, 0.01, 1).map(x -> x * x).toArray();
            double sum = java.util.Arrays.stream(w).sum();
            float[] logs = new float[4];
            for (int i = 0; i < 4; i++) {
                logs[i] = (float) Math.log(w[i] / sum);
            }
            return logs;
        }).toArray(float[][]::new);
    }

    private static Hypothesis exhaustive(NextTokens model, Hypothesis from) {
        if (from.ended() || from.tokens().length == LONGEST) {
            return from;
        }
        float[] next = model.logProbabilities(List.of(from.after(START)))[0];
        Hypothesis best = null;
        for (int token = 0; token < next.length; token++) {
            Hypothesis full = exhaustive(model, from.then(token, next[token], END));
            best = best == null || full.logProbability() > best.logProbability() ? full : best;
        }
        return best;
    }

    @Test
    void widthTwoFindsWhatGreedyMisses() {
        Hypothesis greedy = BeamSearch.search(GARDEN_PATH, START, END, LONGEST, 1).best();
        Hypothesis wider = BeamSearch.search(GARDEN_PATH, START, END, LONGEST, 2).best();
        assertEquals(1, greedy.tokens()[0]);
        assertArrayEquals(new int[] {2}, wider.tokens());
        assertEquals(Math.log(0.4 * 0.9), wider.logProbability(), 1e-6);
        assertTrue(wider.logProbability() > greedy.logProbability());
    }

    @Test
    void aBeamAsWideAsAllTextsIsExhaustiveSearch() {
        for (long seed = 0; seed < 20; seed++) {
            NextTokens model = random(seed);
            Hypothesis wanted = exhaustive(model, Hypothesis.EMPTY);
            Hypothesis found = BeamSearch.search(model, START, END, LONGEST, 64).best();
            assertArrayEquals(wanted.tokens(), found.tokens(), "seed " + seed);
            assertEquals(wanted.logProbability(), found.logProbability(), 1e-5);
        }
    }

    @Test
    void widthOneTakesTheLikeliestTokenAtEachStep() {
        NextTokens model = random(7);
        Hypothesis text = Hypothesis.EMPTY;
        while (!text.ended() && text.tokens().length < LONGEST) {
            float[] row = model.logProbabilities(List.of(text.after(START)))[0];
            int best = 0;
            for (int i = 1; i < row.length; i++) {
                best = row[i] > row[best] ? i : best;
            }
            text = text.then(best, row[best], END);
        }
        assertArrayEquals(text.tokens(), BeamSearch.search(model, START, END, LONGEST, 1).best().tokens());
    }

    /** p^(1/T) normalised, by hand: temperature ½ squares the probabilities. */
    @Test
    void temperatureSharpensAndTopKCuts() {
        float[] logs = {(float) Math.log(0.5), (float) Math.log(0.3), (float) Math.log(0.2)};
        assertArrayEquals(new double[] {0.25 / 0.38, 0.09 / 0.38, 0.04 / 0.38}, new Sampling(0.5, 0).probabilities(logs), 1e-6);
        assertArrayEquals(new double[] {0.625, 0.375, 0}, new Sampling(1, 2).probabilities(logs), 1e-6);
    }

    @Test
    void drawsFollowTheDistribution() {
        float[] logs = {(float) Math.log(0.5), (float) Math.log(0.3), (float) Math.log(0.2)};
        Random random = new Random(1);
        int[] counts = new int[3];
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            counts[new Sampling(1, 0).draw(logs, random)]++;
        }
        assertEquals(0.5, (double) counts[0] / draws, 0.015); // 4 standard deviations
        assertEquals(0.2, (double) counts[2] / draws, 0.012);
    }
}
