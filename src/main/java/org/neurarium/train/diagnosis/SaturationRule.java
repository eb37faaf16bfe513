package org.neurarium.train.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.layer.Fixes;

/**
 * More than half of a hidden layer's bounded units sit at the flat ends of their function, and little has been learned: the
 * training accuracy is less than halfway from always saying the commonest class to all right, or a regression's training loss
 * still more than half of its first value. A network that has learned well may saturate; it is then left in peace.
 */
final class SaturationRule implements Rule {
    private static final double SHARE = 0.5;

    @Override
    public String id() {
        return "saturation";
    }

    @Override
    public List<Problem> find(Observations seen) {
        List<Problem> found = new ArrayList<>();
        for (Vitals.Layer layer : seen.layers()) {
            boolean many = layer.saturated() >= 0 && seen.least(layer.node(), Vitals.Layer::saturated) > SHARE * layer.units();
            LayerNode node = many && learnedLittle(seen) ? seen.project().network().find(layer.node()).orElse(null) : null;
            if (node != null && found.isEmpty()) {
                Problem problem = Problem.hint(layer.node(), "remedies.saturation", layer.node(), layer.saturated(), layer.units());
                found.add(problem.withFixes(fixes(node).toArray(Fix[]::new)));
            }
        }
        return found;
    }

    private static List<Fix> fixes(LayerNode node) {
        List<Fix> fixes = new ArrayList<>();
        if (Remedies.hasInitialiser(node)) {
            fixes.add(Remedies.initialised(node.id(), "glorot-uniform"));
        }
        if (node.kind().equals("dense") || node.kind().startsWith("conv")) {
            fixes.add(Fixes.set(node.id(), "activation", "relu"));
        }
        Remedies.normalisedBefore(node).ifPresent(fixes::add);
        return fixes;
    }

    static boolean learnedLittle(Observations seen) {
        Course course = seen.course();
        LearningPart part = seen.part();
        if (!Double.isNaN(course.trainAccuracy()) && part != null && part.counts().length > 0) {
            double commonest = Arrays.stream(part.counts()).max().orElse(0) / Math.max(1.0, Arrays.stream(part.counts()).sum());
            return course.trainAccuracy() < (1 + commonest) / 2;
        }
        float[] loss = course.trainLoss();
        return Double.isNaN(course.trainAccuracy()) && loss.length > 1 && loss[loss.length - 1] > loss[0] / 2;
    }
}
