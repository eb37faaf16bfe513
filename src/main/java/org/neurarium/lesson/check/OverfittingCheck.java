package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.MetricHistory;

/**
 * A large network on few examples: the training loss keeps falling while the validation loss passes its lowest value and turns
 * up. A small network, or more examples, keep the two losses together.
 */
public final class OverfittingCheck implements DemoCheck {
    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        Curves large = Curves.of(steps.get(0));
        figures.add("large.lowestValidationLoss", large.lowest(), large.lowestAt() < steps.get(0).training().epochs());
        figures.add("large.atEpoch", large.lowestAt(), large.lowestAt() > 0);
        figures.add("large.validationLoss", large.validation(), large.validation() > 2 * large.lowest());
        figures.add("large.trainLoss", large.train(), large.train() < large.trainAtLowest());
        Curves small = Curves.of(steps.get(1));
        figures.add("small.trainLoss", small.train(), small.train() > large.train());
        figures.add("small.validationLoss", small.validation(), small.gap() < large.gap());
        Curves more = Curves.of(steps.get(2));
        figures.add("more.trainLoss", more.train(), more.train() > large.train());
        figures.add("more.validationLoss", more.validation(), more.gap() < small.gap());
        return figures.report();
    }

    /** Losses at the end, and where that of the examples held out was lowest. */
    record Curves(double train, double validation, double lowest, int lowestAt, double trainAtLowest) {
        static Curves of(Project project) throws InputFault {
            try (TrainedNetwork network = TrainedNetwork.of(project)) {
                int epochs = project.training().epochs() + 1;
                MetricHistory.Series held = network.session().history().series("validationLoss", epochs);
                MetricHistory.Series train = network.session().history().series("trainLoss", epochs);
                int best = 0;
                for (int i = 1; i < held.size(); i++) {
                    best = held.mean()[i] < held.mean()[best] ? i : best;
                }
                var end = network.frame().metrics();
                return new Curves(end.trainLoss(), end.validationLoss(), held.mean()[best], (int) Math.round(held.x()[best]),
                        train.mean()[best]);
            }
        }

        double gap() {
            return validation - train;
        }
    }
}
