package org.neurarium.compile.check;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.Fixes;

/** Advice on layers that are affine maps one after the other: together they are only one. */
final class LinearityCheck {
    private final Survey survey;

    LinearityCheck(Survey survey) {
        this.survey = survey;
    }

    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        for (Survey.Visited layer : survey.visited()) {
            List<Wire> on = survey.wiring().from(layer.node().id());
            if (on.size() == 1 && layer.type().isLinear(layer.node().settings())) {
                String next = on.get(0).to();
                survey.find(next).filter(n -> n.type().densePart(n.node().settings()).isPresent())
                        .ifPresent(n -> found.add(advice(layer, next)));
            }
        }
        return found;
    }

    private static Problem advice(Survey.Visited layer, String next) {
        String id = layer.node().id();
        return Problem.hint(id, "problems.stacked-linear", id, next)
                .withFixes(Fixes.set(id, "activation", "tanh"));
    }
}
