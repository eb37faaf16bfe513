package org.neurarium.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Training;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;

/** What a session says when training stopped in a way that nobody asked for, with remedies. */
final class Advice {
    private static final double CLIP = 1;

    private Advice() {
    }

    /** The loss or a weight ran away at update {@code iteration} with this learning rate. */
    static Problem diverged(long iteration, double rate, double baseRate) {
        double calmer = baseRate / 10;
        Fix slower = new Fix("train.fix.rate", List.of(number(calmer)), p -> withLearningRate(p, calmer));
        Fix clipped = new Fix("train.fix.clip", List.of(number(CLIP)),
                p -> p.withTraining(p.training().withClipping(CLIP, p.training().clipValue())));
        return Problem.error("", "train.diverged", iteration, number(rate)).withFixes(slower, clipped);
    }

    static Problem outOfMemory(int batchSize) {
        Problem problem = Problem.error("", "train.memory");
        int smaller = batchSize / 2;
        return smaller == 0 ? problem : problem.withFixes(new Fix("train.fix.batch", List.of(smaller),
                p -> p.withTraining(p.training().withBatchSize(smaller))));
    }

    static Problem failed(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : firstLine(cause.getMessage());
        return Problem.error("", "train.failed", reason);
    }

    /** A number with three significant digits, as people write it. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Project withLearningRate(Project project, double rate) {
        Training training = project.training();
        Choice optimizer = training.optimizer();
        return project.withTraining(training.withOptimizer(
                optimizer.withSettings(optimizer.settings().with("learningRate", rate))));
    }
}
