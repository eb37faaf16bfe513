package org.neurarium.train.diagnosis;

import java.util.List;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/**
 * One class fills the training part (He and Garcia 2009, "Learning from imbalanced data"): more than 80 % of its examples, or more
 * than four times an even share, are of it, and training draws them as they come.
 */
final class ImbalanceRule implements Rule {
    private static final double MOST = 0.8;
    private static final double EVEN_SHARES = 4;
    private static final double PERCENT = 100;

    @Override
    public String id() {
        return "imbalance";
    }

    @Override
    public List<Problem> find(Observations seen) {
        LearningPart part = seen.part();
        if (part == null || part.counts().length < 2 || seen.project().training().balanced()) {
            return List.of();
        }
        int all = 0;
        int most = 0;
        for (int c = 0; c < part.counts().length; c++) {
            all += part.counts()[c];
            most = part.counts()[c] > part.counts()[most] ? c : most;
        }
        double share = all == 0 ? 0 : part.counts()[most] / (double) all;
        if (share <= Math.min(MOST, EVEN_SHARES / part.counts().length)) {
            return List.of();
        }
        return List.of(Problem.hint("", "remedies.imbalance", part.classes().get(most), Math.round(PERCENT * share))
                .withFixes(new Fix("remedies.fix.balanced", List.of(), p -> p.withTraining(p.training().withBalanced(true)))));
    }
}
