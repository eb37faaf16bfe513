package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.document.spec.Problem;

/** Applies all rules to what was seen. A pure function: the same numbers give the same findings. */
public final class Diagnosis {
    /** Causes before effects: a layer that a cause was found in is not blamed for what follows from it. */
    private static final List<Rule> RULES = List.of(new UnscaledInputsRule(), new ImbalanceRule(), new DeadUnitsRule(),
            new SaturationRule(), new VanishingRule(), new VanishingInTimeRule(), new ExplodingRule(), new OverfittingRule());
    /** Dead and saturated units stop the gradient, which then vanishes before them. */
    private static final Set<String> STOPPING = Set.of("dead-units", "saturation");

    private Diagnosis() {
    }

    /** Advice that needs no training: what the drawing gives away, such as linear layers in a row or a loss that does not fit. */
    public static List<Finding> ofDrawing(NetworkAnalysis analysis) {
        return analysis.problems().stream().filter(p -> p.severity() == Problem.Severity.HINT)
                .map(p -> new Finding(p.messageKey().substring(p.messageKey().lastIndexOf('.') + 1), p)).toList();
    }

    /** What is wrong, causes first; empty for a training that goes well. */
    public static List<Finding> of(Observations seen) {
        List<Finding> found = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Rule rule : RULES) {
            boolean explained = rule.id().equals("vanishing") && rules.stream().anyMatch(STOPPING::contains);
            if (!explained) {
                rule.find(seen).forEach(problem -> {
                    found.add(new Finding(rule.id(), problem));
                    rules.add(rule.id());
                });
            }
        }
        return found;
    }
}
