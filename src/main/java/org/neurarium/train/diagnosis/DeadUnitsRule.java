package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.Fixes;

/** More than half of a layer's rectifying units give 0 for every example: no gradient passes them ("dying ReLU"). */
final class DeadUnitsRule implements Rule {
    private static final double SHARE = 0.5;

    @Override
    public String id() {
        return "dead-units";
    }

    @Override
    public List<Problem> find(Observations seen) {
        List<Problem> found = new ArrayList<>();
        for (Vitals.Layer layer : seen.layers()) {
            boolean many = layer.dead() >= 0 && seen.least(layer.node(), Vitals.Layer::dead) > SHARE * layer.units();
            LayerNode node = many ? seen.project().network().find(layer.node()).orElse(null) : null;
            if (node != null && found.isEmpty()) { // what follows a dead layer is dead because of it
                Problem problem = Problem.hint(layer.node(), "remedies.dead-units", layer.node(), layer.dead(), layer.units());
                found.add(Remedies.hasActivation(node, "leaky-relu")
                        ? problem.withFixes(Fixes.set(layer.node(), "activation", "leaky-relu"), Remedies.slower(seen.project()),
                        Remedies.initialised(layer.node(), "he-normal"))
                        : problem.withFixes(Remedies.slower(seen.project())));
            }
        }
        return found;
    }
}
