package org.neurarium.document;

import org.jspecify.annotations.Nullable;

/**
 * When training ends by itself, besides the number of epochs.
 *
 * @param target metric and bound, such as {@code validationAccuracy >= 0.98} or {@code trainLoss <= 0.01}; null for none
 * @param patience epochs without a better validation loss (training loss where nothing is held out) before it stops; 0 for never
 * @param restoreBest whether stopping by patience puts the best epoch's parameters back
 */
public record StopRules(@Nullable Target target, int patience, boolean restoreBest) {
    public static final StopRules NONE = new StopRules(null, 0, true);

    /** A metric's bound. {@code metric}: trainLoss, validationLoss, trainAccuracy or validationAccuracy. */
    public record Target(String metric, boolean atLeast, double value) {
    }
}
