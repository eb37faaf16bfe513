package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/**
 * The gradient fades on its way back (Hochreiter 1991; Glorot and Bengio 2010): over the recent readings the root mean square of
 * the first layer's kernel gradient is below 1e-3 of the last's, in a network of at least four layers with kernels.
 */
final class VanishingRule implements Rule {
    private static final double RATIO = 1e-3;
    private static final int DEEP = 4;
    /** Of a network that has learned everything all gradients are next to nothing, and their ratio is chance. */
    private static final double NOTHING = 1e-7;
    private static final Set<String> SATURATING = Set.of("sigmoid", "tanh", "hard-sigmoid", "softsign", "arctan", "isru");

    @Override
    public String id() {
        return "vanishing";
    }

    @Override
    public List<Problem> find(Observations seen) {
        List<Vitals.Layer> layers = seen.withKernel();
        if (layers.size() < DEEP) {
            return List.of();
        }
        Vitals.Layer first = layers.get(0);
        Vitals.Layer last = layers.get(layers.size() - 1);
        boolean faded = seen.recent().stream().allMatch(v -> {
            double near = v.find(last.node()).map(Vitals.Layer::gradient).orElse(Double.NaN);
            return near > NOTHING && v.find(first.node()).map(Vitals.Layer::gradient).orElse(Double.NaN) < RATIO * near;
        });
        if (!faded) {
            return List.of();
        }
        Problem problem = first.gradient() == 0 ? Problem.hint(first.node(), "remedies.vanished", first.node(), last.node())
                : Problem.hint(first.node(), "remedies.vanishing", first.node(), last.node(),
                Remedies.number(last.gradient() / first.gradient()));
        return List.of(problem.withFixes(fixes(seen, layers).toArray(Fix[]::new)));
    }

    private static List<Fix> fixes(Observations seen, List<Vitals.Layer> layers) {
        List<LayerNode> hidden = layers.stream().flatMap(l -> seen.project().network().find(l.node()).stream())
                .filter(n -> n.kind().equals("dense") || n.kind().startsWith("conv")).toList();
        List<String> flat = hidden.stream().filter(n -> SATURATING.contains(n.settings().text("activation", "tanh")))
                .map(LayerNode::id).toList();
        List<Fix> fixes = new ArrayList<>();
        if (!flat.isEmpty()) {
            fixes.add(Remedies.rectified(flat));
        }
        List<String> dense = hidden.stream().map(LayerNode::id).toList();
        if (!dense.isEmpty()) {
            fixes.add(Remedies.normalisedBehind(dense));
        }
        return fixes;
    }
}
