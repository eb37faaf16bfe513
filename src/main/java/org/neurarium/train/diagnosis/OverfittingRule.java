package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/**
 * Examples are learned by heart (Prechelt 1998, generalisation loss): the validation loss, averaged over the last three epochs
 * known, is at least 1.2 times its best and has risen by at least 5 % of its first value; the best lies at least ten epochs and
 * a fifth of all epochs back; and the training loss has gone on falling by at least 5 % since.
 */
final class OverfittingRule implements Rule {
    private static final double WORSE = 1.2;
    private static final double OF_FIRST = 0.05;
    private static final double BACK = 0.2;
    private static final int EPOCHS = 10;
    private static final double STILL = 0.95;
    private static final int LAST = 3;
    private static final double L2 = 1e-3;
    private static final double DROPOUT = 0.3;

    @Override
    public String id() {
        return "overfitting";
    }

    @Override
    public List<Problem> find(Observations seen) {
        Course course = seen.course();
        float[] held = course.validationLoss();
        float[] learned = course.trainLoss();
        int n = held.length;
        if (n <= LAST || learned.length != n) {
            return List.of();
        }
        int best = 0;
        for (int i = 1; i < n; i++) {
            best = held[i] < held[best] ? i : best;
        }
        double now = (held[n - 1] + held[n - 2] + held[n - 3]) / (double) LAST;
        double epochs = course.epochs()[n - 1];
        double back = epochs - course.epochs()[best];
        boolean worse = now >= WORSE * held[best] && now - held[best] >= OF_FIRST * held[0];
        boolean longAgo = back >= EPOCHS && back >= BACK * epochs;
        if (!worse || !longAgo || !(learned[n - 1] <= STILL * learned[best])) {
            return List.of();
        }
        return List.of(Problem.hint("", "remedies.overfitting", Remedies.number(held[best]), Math.round(course.epochs()[best]),
                Remedies.number(now)).withFixes(fixes(seen)));
    }

    private static Fix[] fixes(Observations seen) {
        Training training = seen.project().training();
        List<Fix> fixes = new ArrayList<>();
        if (training.stop().patience() == 0) {
            fixes.add(Remedies.stopping(EPOCHS));
        }
        if (training.l2() < L2) {
            fixes.add(Remedies.penalised(L2));
        }
        Remedies.dropout(seen.project(), DROPOUT).ifPresent(fixes::add);
        return fixes.toArray(Fix[]::new);
    }
}
