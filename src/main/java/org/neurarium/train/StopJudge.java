package org.neurarium.train;

import org.jspecify.annotations.Nullable;
import org.neurarium.document.StopRules;

/**
 * Decides at the end of an epoch whether training ends by itself: the epochs are done, the target is reached, or the
 * validation loss (training loss where nothing is held out) has not improved for {@code patience} epochs. Keeps the
 * best epoch's parameters if they may have to be put back.
 *
 * <p>Whoever goes on after an end means it: the rule that ended training is then waived — as many epochs again, no
 * target any more, patience counted anew.
 */
final class StopJudge {
    private StopRules rules;
    private int epochs;
    private int limit;
    private boolean targetWaived;
    private double best = Double.POSITIVE_INFINITY;
    private int epochsSinceBest;
    private float @Nullable [] bestParameters;

    StopJudge(StopRules rules, int epochs) {
        this.rules = rules;
        this.epochs = epochs;
        this.limit = epochs;
    }

    /** Other rules from now on; what was seen so far still counts for patience. */
    void rules(StopRules changed, int changedEpochs) {
        rules = changed;
        epochs = changedEpochs;
        limit = changedEpochs;
        targetWaived = false;
    }

    /** Whether every epoch's figures are needed. */
    boolean needsFigures() {
        return rules.patience() > 0 || rules.target() != null && !targetWaived;
    }

    boolean isLast(int finishedEpochs) {
        return limit > 0 && finishedEpochs >= limit;
    }

    /**
     * What ends training after this epoch: {@code target}, {@code plateau}, {@code epochs}, or nothing (empty).
     *
     * @param metrics this epoch's figures, read only if {@link #needsFigures()}
     */
    String judge(int finishedEpochs, Metrics metrics, Stepper stepper) {
        if (reachesTarget(metrics)) {
            return "target";
        }
        if (rules.patience() > 0 && losesPatience(metrics, stepper)) {
            return "plateau";
        }
        return isLast(finishedEpochs) ? "epochs" : "";
    }

    /** The parameters to put back after a plateau, or null. */
    float @Nullable [] toRestore() {
        return rules.restoreBest() ? bestParameters : null;
    }

    /** Training goes on by hand after it ended by {@code reason}. */
    void waive(String reason, int finishedEpochs) {
        if (isLast(finishedEpochs)) {
            limit = finishedEpochs + epochs;
        }
        targetWaived |= reason.equals("target");
        if (reason.equals("plateau")) {
            epochsSinceBest = 0;
        }
    }

    /** As at the start of training. */
    void reset() {
        limit = epochs;
        targetWaived = false;
        forgetBest();
    }

    /** The best loss seen no longer counts: other data, or another past. */
    void forgetBest() {
        best = Double.POSITIVE_INFINITY;
        epochsSinceBest = 0;
        bestParameters = null;
    }

    private boolean reachesTarget(Metrics metrics) {
        StopRules.Target target = rules.target();
        if (target == null || targetWaived) {
            return false;
        }
        double value = metrics.get(target.metric());
        return target.atLeast() ? value >= target.value() : value <= target.value();
    }

    private boolean losesPatience(Metrics metrics, Stepper stepper) {
        double loss = Double.isNaN(metrics.validationLoss()) ? metrics.trainLoss() : metrics.validationLoss();
        if (loss < best) {
            best = loss;
            epochsSinceBest = 0;
            if (rules.restoreBest()) {
                bestParameters = new float[stepper.parameterCount()];
                stepper.readParameters(bestParameters);
            }
            return false;
        }
        return ++epochsSinceBest >= rules.patience();
    }
}
