package org.neurarium.document;

import org.jspecify.annotations.Nullable;

/**
 * How the network is trained.
 *
 * @param l1 λ of λΣ|w|, on the kernels of every layer that does not set its own
 * @param l2 λ of λΣw² (Keras' convention, without ½), likewise
 * @param clipNorm largest Euclidean norm of the whole gradient, null for no clipping
 * @param clipValue largest magnitude of one gradient entry, null for no clipping
 * @param balanced whether classes are drawn equally often: every class has an even share of an epoch's examples, small
 *     classes by repetition (Keras' {@code class_weight} has the same aim, by weights in the loss)
 */
public record Training(Choice optimizer, Choice schedule, int batchSize, int epochs, long seed, String weightInit,
                       double l1, double l2, @Nullable Double clipNorm, @Nullable Double clipValue, StopRules stop,
                       boolean balanced) {
    public static final Training DEFAULT = new Training(
            new Choice("sgd", Settings.of("learningRate", 0.03)), new Choice("constant", Settings.EMPTY),
            10, 500, 1, "glorot-uniform", 0, 0, null, null, StopRules.NONE, false);

    public Training withOptimizer(Choice changed) {
        return new Training(changed, schedule, batchSize, epochs, seed, weightInit, l1, l2, clipNorm, clipValue, stop, balanced);
    }

    public Training withSchedule(Choice changed) {
        return new Training(optimizer, changed, batchSize, epochs, seed, weightInit, l1, l2, clipNorm, clipValue, stop, balanced);
    }

    public Training withBatchSize(int changed) {
        return new Training(optimizer, schedule, changed, epochs, seed, weightInit, l1, l2, clipNorm, clipValue, stop, balanced);
    }

    public Training withEpochs(int changed) {
        return new Training(optimizer, schedule, batchSize, changed, seed, weightInit, l1, l2, clipNorm, clipValue, stop, balanced);
    }

    public Training withSeed(long changed) {
        return new Training(optimizer, schedule, batchSize, epochs, changed, weightInit, l1, l2, clipNorm, clipValue, stop, balanced);
    }

    public Training withWeightInit(String changed) {
        return new Training(optimizer, schedule, batchSize, epochs, seed, changed, l1, l2, clipNorm, clipValue, stop, balanced);
    }

    public Training withPenalties(double changedL1, double changedL2) {
        return new Training(optimizer, schedule, batchSize, epochs, seed, weightInit, changedL1, changedL2,
                clipNorm, clipValue, stop, balanced);
    }

    public Training withClipping(@Nullable Double norm, @Nullable Double value) {
        return new Training(optimizer, schedule, batchSize, epochs, seed, weightInit, l1, l2, norm, value, stop, balanced);
    }

    public Training withStop(StopRules changed) {
        return new Training(optimizer, schedule, batchSize, epochs, seed, weightInit, l1, l2, clipNorm, clipValue, changed, balanced);
    }

    public Training withBalanced(boolean changed) {
        return new Training(optimizer, schedule, batchSize, epochs, seed, weightInit, l1, l2, clipNorm, clipValue, stop,
                changed);
    }

    public double learningRate() {
        return optimizer.settings().number("learningRate", 0.01);
    }
}
