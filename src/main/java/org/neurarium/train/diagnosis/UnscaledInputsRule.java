package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/**
 * Inputs of the wrong size (LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", 4.3): a feature, as the network sees it,
 * whose mean lies beyond ±20 or whose standard deviation is above 20, or two whose deviations differ more than fiftyfold.
 * Features that never change or are only ever 0 or 1 are left out; so are more than {@value #MANY} features when compared, which
 * are taken for pixels or words.
 */
final class UnscaledInputsRule implements Rule {
    private static final double LARGE = 20;
    private static final double UNLIKE = 50;
    private static final int MANY = 64;

    @Override
    public String id() {
        return "unscaled-inputs";
    }

    @Override
    public List<Problem> find(Observations seen) {
        LearningPart part = seen.part();
        if (part == null) {
            return List.of();
        }
        Problem problem = large(part, seen.project());
        Problem found = problem == null ? unlike(part, seen.project()) : problem;
        return found == null ? List.of() : List.of(found.withFixes(fixes(part, seen.project())));
    }

    private static @Nullable Problem large(LearningPart part, Project project) {
        int worst = -1;
        double most = LARGE;
        for (int f = 0; f < part.mean().length; f++) {
            double size = Math.max(Math.abs(part.mean()[f]), part.deviation()[f]);
            if (!part.twoValued()[f] && size > most) {
                worst = f;
                most = size;
            }
        }
        return worst < 0 ? null : Problem.hint(input(project), "remedies.unscaled", part.features().get(worst),
                Remedies.number(part.mean()[worst]), Remedies.number(part.deviation()[worst]));
    }

    private static @Nullable Problem unlike(LearningPart part, Project project) {
        int least = -1;
        int most = -1;
        for (int f = 0; f < part.mean().length; f++) {
            if (part.deviation()[f] > 0 && !part.twoValued()[f]) {
                least = least < 0 || part.deviation()[f] < part.deviation()[least] ? f : least;
                most = most < 0 || part.deviation()[f] > part.deviation()[most] ? f : most;
            }
        }
        boolean differ = least >= 0 && part.mean().length <= MANY && part.deviation()[most] > UNLIKE * part.deviation()[least];
        return !differ ? null : Problem.hint(input(project), "remedies.unlike", part.features().get(most),
                Remedies.number(part.deviation()[most]), part.features().get(least), Remedies.number(part.deviation()[least]));
    }

    private static Fix[] fixes(LearningPart part, Project project) {
        List<Fix> fixes = new ArrayList<>();
        boolean own = DatasetCatalogue.find(project.data().kind())
                .map(t -> t.params().stream().anyMatch(p -> p.name().equals("normalize"))).orElse(false);
        if (own) {
            fixes.add(new Fix("problems.fix.set", List.of("@params.normalize", "@params.normalize.standardize"),
                    p -> p.withData(p.data().withSettings(p.data().settings().with("normalize", "standardize")))));
        }
        String input = input(project);
        if (!part.steps() && !input.isEmpty()) {
            fixes.add(Remedies.normalisedBehind(List.of(input)));
        }
        return fixes.toArray(Fix[]::new);
    }

    private static String input(Project project) {
        return project.network().layers().stream().filter(l -> l.kind().equals("input")).findFirst().map(LayerNode::id).orElse("");
    }
}
