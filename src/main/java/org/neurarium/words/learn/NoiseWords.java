package org.neurarium.words.learn;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Draws words with probability ∝ count^¾ (Mikolov and others 2013), exactly and in constant time by Walker's alias
 * method (Vose 1991).
 */
public final class NoiseWords {
    private static final double POWER = 0.75;
    private final float[] keep;
    private final int[] other;
    private final double[] probability;

    public NoiseWords(long[] counts) {
        int n = counts.length;
        probability = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            probability[i] = Math.pow(counts[i], POWER);
            sum += probability[i];
        }
        keep = new float[n];
        other = new int[n];
        double[] scaled = new double[n];
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            probability[i] /= sum;
            scaled[i] = probability[i] * n;
            (scaled[i] < 1 ? small : large).add(i);
        }
        pair(scaled, small, large);
    }

    private void pair(double[] scaled, Deque<Integer> small, Deque<Integer> large) {
        while (!small.isEmpty() && !large.isEmpty()) {
            int low = small.pop();
            int high = large.peek();
            keep[low] = (float) scaled[low];
            other[low] = high;
            scaled[high] -= 1 - scaled[low];
            if (scaled[high] < 1) {
                small.push(large.pop());
            }
        }
        while (!large.isEmpty()) {
            keep[large.pop()] = 1;
        }
        while (!small.isEmpty()) {
            keep[small.pop()] = 1;
        }
    }

    /** How likely a word is to be drawn. */
    public double probability(int word) {
        return probability[word];
    }

    /** Words drawn one after the other; the same seed draws the same ones. */
    public int[] draw(long seed, int count) {
        Dice dice = new Dice(seed);
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = draw(dice);
        }
        return drawn;
    }

    int draw(Dice dice) {
        int cell = dice.below(keep.length);
        return dice.share() < keep[cell] ? cell : other[cell];
    }
}
