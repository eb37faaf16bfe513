package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.compile.Horizon;
import org.neurarium.compile.RateFunction;
import org.neurarium.compile.ScheduleCatalogue;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.batch.EpochPlan;
import org.neurarium.lab.batch.ScheduledDescent;

/**
 * Linear is α(1 − t/T), inverse square root α/√t from t = 1, as formulas and as the rates with which a network is really
 * trained. On noisy batches a rate that falls ends nearer to the minimum than the same rate held.
 */
public final class LearningRateSchedulesCheck implements DemoCheck {
    private static final double RATE = 0.5;
    private static final Horizon PLAN = new Horizon(10, 20);
    private static final int WEIGHTS = 20;
    private static final int BATCH = 10;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        RateFunction linear = function("linear");
        RateFunction root = function("inverse-square-root");
        double worstLinear = 0;
        double worstRoot = 0;
        int planned = (int) PLAN.iterations();
        for (int t = 0; t < planned; t++) {
            worstLinear = Math.max(worstLinear, Math.abs(rate(linear, t) - RATE * (1 - (double) t / planned)));
            worstRoot = Math.max(worstRoot, Math.abs(rate(root, t) - RATE / Math.sqrt(t + 1)));
        }
        figures.add("linear.largestDistance", worstLinear, worstLinear < 1e-12);
        figures.add("inverseSquareRoot.largestDistance", worstRoot, worstRoot < 1e-12);
        double held = end(function("constant"));
        figures.add("constant.excessLoss", held, held > 0);
        for (String falling : List.of("step", "exponential", "linear", "inverse-square-root", "cosine")) {
            Settings settings = falling.equals("step") ? Settings.of("everyEpochs", 5) : falling.equals("exponential") ? Settings.of("decay", 0.85) : Settings.EMPTY;
            double end = end(ScheduleCatalogue.function(new Choice(falling, settings)));
            figures.add(falling + ".excessLoss", end, end < held / 2);
        }
        trained(steps.get(0), figures);
        return figures.report();
    }

    private static RateFunction function(String id) {
        return ScheduleCatalogue.function(new Choice(id, Settings.EMPTY));
    }

    private static double rate(RateFunction function, int t) {
        return function.rate(RATE, t, t / PLAN.iterationsPerEpoch(), PLAN);
    }

    private static double end(RateFunction function) {
        double[] excess = ScheduledDescent.excess(new EpochPlan(PLAN.iterationsPerEpoch() * BATCH, BATCH, 1), WEIGHTS,
                (int) PLAN.iterations(), t -> rate(function, t));
        return excess[excess.length - 1];
    }

    /** The demo's own network under the linear schedule: the rate of the update after the first ones. */
    private static void trained(Project project, Figures figures) throws InputFault {
        Project linear = project.withTraining(project.training().withSchedule(new Choice("linear", Settings.EMPTY)));
        int examples = TrainingPart.of(project).count();
        long planned = Horizon.of(examples, project.training().batchSize(), project.training().epochs()).iterations();
        double worst = 0;
        try (TrainedNetwork network = TrainedNetwork.untrained(linear)) {
            for (int t = 1; t <= 5; t++) {
                double rate = network.step().learningRate();
                worst = Math.max(worst, Math.abs(rate / (project.training().learningRate() * (1 - (double) t / planned)) - 1));
            }
        }
        figures.add("network.linear.largestRelativeDistance", worst, worst < 1e-9);
    }
}
