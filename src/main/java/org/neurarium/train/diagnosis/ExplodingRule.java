package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/**
 * Steps that are far too long: over the recent readings a layer's update is more than 0.3 of its kernel (about 1e-3 is usual),
 * or the first layer's kernel gradient is more than 1000 times the last's (Pascanu, Mikolov and Bengio 2013).
 */
final class ExplodingRule implements Rule {
    private static final double LEAP = 0.3;
    private static final double RATIO = 1e3;
    private static final double CLIP = 1;
    private static final double PERCENT = 100;

    @Override
    public String id() {
        return "exploding";
    }

    @Override
    public List<Problem> find(Observations seen) {
        List<Vitals.Layer> layers = seen.withKernel();
        if (layers.size() < 2) {
            return leap(seen, layers);
        }
        Vitals.Layer first = layers.get(0);
        Vitals.Layer last = layers.get(layers.size() - 1);
        boolean grows = seen.recent().stream().allMatch(v ->
                v.find(last.node()).map(Vitals.Layer::gradient).orElse(Double.NaN) > 0
                && v.find(first.node()).map(Vitals.Layer::gradient).orElse(Double.NaN)
                        > RATIO * v.find(last.node()).map(Vitals.Layer::gradient).orElse(Double.NaN));
        return !grows ? leap(seen, layers) : List.of(Problem.hint(first.node(), "remedies.exploding", first.node(), last.node(),
                Remedies.number(first.gradient() / last.gradient())).withFixes(fixes(seen.project())));
    }

    private static List<Problem> leap(Observations seen, List<Vitals.Layer> layers) {
        return layers.stream().filter(l -> seen.least(l.node(), Vitals.Layer::updateRatio) > LEAP).limit(1)
                .map(l -> Problem.hint(l.node(), "remedies.leaps", l.node(), Remedies.number(PERCENT * l.updateRatio()))
                        .withFixes(fixes(seen.project()))).toList();
    }

    private static Fix[] fixes(Project project) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Remedies.slower(project));
        Double clip = project.training().clipNorm();
        if (clip == null || clip > CLIP) {
            fixes.add(Remedies.clipped(CLIP));
        }
        if (!project.training().weightInit().startsWith("glorot") && !project.training().weightInit().startsWith("he-")) {
            fixes.add(Remedies.allInitialised("glorot-uniform"));
        }
        return fixes.toArray(Fix[]::new);
    }
}
