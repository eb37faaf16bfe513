package org.neurarium.lab.batch;

import java.util.function.IntToDoubleFunction;

/**
 * Stochastic gradient descent under a learning-rate schedule: several weights, each to find the mean of its own made-up
 * examples ({@link EpochPlan}), w ← w − αₜ·(w − x̄ₜ) with x̄ₜ the mean of batch t, from w = 0.
 */
public final class ScheduledDescent {
    private ScheduledDescent() {
    }

    /**
     * Mean over the weights of L − L_min = ½(w − x̄)², before the first update and after each.
     *
     * @param plan of the first weight; the others' examples have the seeds that follow
     * @param rate of the update after so many
     */
    public static double[] excess(EpochPlan plan, int weights, int updates, IntToDoubleFunction rate) {
        double[] excess = new double[updates + 1];
        for (int i = 0; i < weights; i++) {
            add(new EpochPlan(plan.examples(), plan.batchSize(), plan.seed() + i), updates, rate, excess);
        }
        for (int t = 0; t <= updates; t++) {
            excess[t] /= weights;
        }
        return excess;
    }

    private static void add(EpochPlan plan, int updates, IntToDoubleFunction rate, double[] excess) {
        double[] gradients = plan.gradients(); // at w = 0, where they are −x
        double best = -plan.fullGradient();
        int perEpoch = plan.iterationsPerEpoch();
        int[] order = {};
        double w = 0;
        for (int t = 0; t <= updates; t++) {
            excess[t] += (w - best) * (w - best) / 2;
            if (t % perEpoch == 0) {
                order = plan.order(t / perEpoch);
            }
            int from = t % perEpoch * plan.batchSize();
            int to = Math.min(plan.examples(), from + plan.batchSize());
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += gradients[order[k]];
            }
            w -= rate.applyAsDouble(t) * (w + sum / (to - from));
        }
    }
}
