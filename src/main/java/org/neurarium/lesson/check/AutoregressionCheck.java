package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.baseline.Baseline;
import org.neurarium.dataset.baseline.Baselines;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Evaluation;

/**
 * A linear unit on yesterday's price, index and news beats "the same as yesterday"; on a sine a fixed window and a latent state
 * both come near to no error, far below "the same as yesterday". Errors are root mean squares on the end held out, in the units
 * that the network learns (mean 0, deviation 1 in training).
 */
public final class AutoregressionCheck implements DemoCheck {
    private static final double NEARLY_NONE = 0.02;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double same = yesterday(TrainingPart.split(steps.get(0)).validation());
        double table = error(steps.get(0));
        figures.add("table.sameAsYesterday", same, same > 0);
        figures.add("table.linearUnit", table, table < 0.5 * same);
        for (int step = 1; step < 3; step++) {
            String name = step == 1 ? "window" : "state";
            Split split = TrainingPart.split(steps.get(step));
            Baseline last = Baselines.of(split).stream().filter(b -> b.method().equals("last-value")).findFirst().orElseThrow();
            double error = error(steps.get(step));
            figures.add(name + ".error", error, error < NEARLY_NONE);
            figures.add(name + ".sameAsLastTime", last.rmse(), error < 0.2 * last.rmse());
        }
        return figures.report();
    }

    private static double error(Project project) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            return Evaluation.of(network.session(), Evaluation.Part.VALIDATION).rmse();
        }
    }

    /** Price today against price yesterday, which is the first of the features; both are scaled alike. */
    private static double yesterday(Examples days) {
        int columns = (int) days.shape().count();
        double squares = 0;
        for (int day = 0; day < days.count(); day++) {
            double miss = days.values()[day] - days.features()[day * columns];
            squares += miss * miss;
        }
        return Math.sqrt(squares / days.count());
    }
}
