package org.neurarium.lab.batch;

import java.util.Arrays;
import java.util.Random;

/**
 * Training examples gone through in batches: each epoch in another random order, the last batch smaller where the sizes do
 * not divide. The loss of example i is ½(w − xᵢ)² at w = 0, with made-up xᵢ ~ N(1, 1); its gradient is w − xᵢ.
 *
 * @param examples n
 * @param batchSize B
 * @param seed of the examples and of the orders
 */
public record EpochPlan(int examples, int batchSize, long seed) {
    /** ⌈n / B⌉. */
    public int iterationsPerEpoch() {
        return (examples + batchSize - 1) / batchSize;
    }

    /** The examples of an epoch in the order in which they are used. */
    public int[] order(int epoch) {
        int[] order = new int[examples];
        Arrays.setAll(order, i -> i);
        Random random = new Random(seed * 1_000_003 + epoch);
        for (int i = examples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** The examples of one batch of an epoch. */
    public int[] batch(int epoch, int index) {
        return Arrays.copyOfRange(order(epoch), index * batchSize, Math.min(examples, (index + 1) * batchSize));
    }

    /** ∂/∂w of each example's loss. */
    public double[] gradients() {
        Random random = new Random(seed);
        double[] g = new double[examples];
        Arrays.setAll(g, i -> -(1 + random.nextGaussian()));
        return g;
    }

    /** The mean gradient of one batch. */
    public double batchGradient(int epoch, int index) {
        double[] g = gradients();
        return Arrays.stream(batch(epoch, index)).mapToDouble(i -> g[i]).average().orElse(0);
    }

    /** The mean gradient of all examples. */
    public double fullGradient() {
        return Arrays.stream(gradients()).average().orElse(0);
    }

    /** σ / √B · √((n − B)/(n − 1)): how far a batch drawn without putting back lies from the mean of all, by theory. */
    public double expectedNoise() {
        double[] g = gradients();
        double mean = fullGradient();
        double variance = Arrays.stream(g).map(v -> (v - mean) * (v - mean)).sum() / examples;
        int size = Math.min(batchSize, examples);
        return examples < 2 ? 0 : Math.sqrt(variance / size * (examples - size) / (examples - 1));
    }

    /** The same measured on the full batches of many epochs: √ of the mean squared distance from the mean of all. */
    public double measuredNoise(int epochs) {
        double mean = fullGradient();
        double[] g = gradients();
        int full = Math.max(1, examples / batchSize);
        double sum = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = order(epoch);
            for (int b = 0; b < full; b++) {
                double d = Arrays.stream(order, b * batchSize, Math.min(examples, (b + 1) * batchSize)).mapToDouble(i -> g[i]).average().orElse(0) - mean;
                sum += d * d;
            }
        }
        return Math.sqrt(sum / ((double) full * epochs));
    }
}
