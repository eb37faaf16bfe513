package org.neurarium.train.diagnosis;

import java.util.List;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.Fixes;

/**
 * A simple recurrent layer's gradient fades over time (Bengio, Simard and Frasconi 1994): over sequences of at least 20 steps
 * ‖∂L/∂h₁‖ stays below 1e-4 of the largest step's.
 */
final class VanishingInTimeRule implements Rule {
    private static final double RATIO = 1e-4;

    @Override
    public String id() {
        return "vanishing-in-time";
    }

    @Override
    public List<Problem> find(Observations seen) {
        return seen.layers().stream()
                .filter(l -> l.steps() > 0 && seen.recent().stream().allMatch(v -> v.find(l.node())
                        .map(then -> then.reachingBack() < RATIO).orElse(false)))
                .map(l -> Problem.hint(l.node(), "remedies.vanishing-in-time", l.node(), l.steps(), Remedies.power(l.reachingBack()))
                        .withFixes(Fixes.kind(l.node(), "lstm"), Fixes.kind(l.node(), "gru"))).toList();
    }
}
