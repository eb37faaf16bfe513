package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.probe.ResultsProbe;

/**
 * One perceptron never gets below one of the four points wrong (XOR is not linearly separable: Minsky and Papert 1969);
 * the offered two-unit network gets all four; with another seed the same network gets stuck.
 */
public final class XorLimitCheck implements DemoCheck {
    private static final int POINTS = 4;
    private static final int SEEDS = 20;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        try (TrainedNetwork perceptron = TrainedNetwork.of(steps.get(0))) {
            MetricHistory.Series accuracy = perceptron.session().history()
                    .series("trainAccuracy", steps.get(0).training().epochs());
            float best = 0;
            for (float value : accuracy.max()) {
                best = Math.max(best, value);
            }
            int fewest = Math.round(POINTS * (1 - best));
            figures.add("perceptron.epochs", perceptron.frame().epoch(), perceptron.frame().epoch() >= 100);
            figures.add("perceptron.fewestWrong", fewest, fewest >= 1);
        }
        int offered = wrong(steps.get(1));
        figures.add("twoUnits.wrong", offered, offered == 0);
        int otherSeed = wrong(steps.get(2));
        figures.add("twoUnits.otherSeed.wrong", otherSeed, otherSeed > 0);
        int stuck = 0;
        int stuckOfFour = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            stuck += wrong(withSeed(steps.get(1), seed)) > 0 ? 1 : 0;
            stuckOfFour += wrong(withSeed(steps.get(3), seed)) > 0 ? 1 : 0;
        }
        figures.add("twoUnits.stuckOf" + SEEDS, stuck, stuck > 0 && stuck < SEEDS);
        figures.add("fourUnits.stuckOf" + SEEDS, stuckOfFour, stuckOfFour < stuck);
        return figures.report();
    }

    private static Project withSeed(Project project, int seed) {
        return project.withTraining(project.training().withSeed(seed));
    }

    private static int wrong(Project project) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            return network.read(new ResultsProbe(false)).wrong().length;
        }
    }
}
