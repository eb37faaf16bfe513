package org.neurarium.ui.lab.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.lesson.contest.Arrival;
import org.neurarium.lesson.contest.Contender;
import org.neurarium.lesson.contest.Contests;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.train.Course;
import org.neurarium.ui.common.BackgroundJobs;

/** Trainings side by side: all from one start, and what they come to. */
@Tag("slow")
class ContestViewModelTest {
    private static final BackgroundJobs AT_ONCE = new BackgroundJobs(Runnable::run, Runnable::run);

    @Test
    void allOptimizersStartFromOneLossAndLowerIt() {
        ContestViewModel race = new ContestViewModel(Contests.optimizers(), AT_ONCE);
        race.epochs(150);
        IntStream.range(0, race.contest().contenders().size()).forEach(i -> race.show(i, true));
        assertNull(race.fault());
        double start = race.series(0)[0];
        for (int i : race.shown()) {
            double[] losses = race.series(i);
            assertEquals(151, losses.length, name(race, i));
            assertEquals(start, losses[0], name(race, i));
            assertTrue(losses[150] < 0.4 * start, name(race, i) + " ends at " + losses[150]);
        }
        double plain = end(race, "sgd");
        assertTrue(end(race, "momentum") < plain && end(race, "nesterov") < plain, "momentum is faster");
        assertTrue(race.shown().stream().allMatch(i -> race.series(i)[30] >= race.series(index(race, "lbfgs"))[30]), "L-BFGS is first after 30 updates");
    }

    @Test
    void anotherRateTrainsThatOneAgainAndAnotherSeedAll() {
        ContestViewModel race = new ContestViewModel(Contests.optimizers(), AT_ONCE);
        race.epochs(5);
        double[] sgd = race.series(index(race, "sgd"));
        Course momentum = race.course(index(race, "momentum")).orElseThrow();
        race.rate(index(race, "sgd"), 2);
        assertTrue(race.series(index(race, "sgd"))[5] != sgd[5]);
        assertEquals(momentum, race.course(index(race, "momentum")).orElseThrow());
        race.seed(2);
        assertTrue(race.series(index(race, "momentum"))[0] != momentum.series("trainLoss")[0]);
        assertTrue(race.isSettled());
    }

    @Test
    void crossEntropyLeavesTheSaturatedStartSoonerThanTheSquaredError() {
        ContestViewModel losses = new ContestViewModel(Contests.losses(), AT_ONCE);
        List<Integer> first = losses.shown().stream().map(i -> Arrival.allRight(losses.course(i).orElseThrow()).orElse(999)).toList();
        assertTrue(first.get(0) > 20 * first.get(1), first.toString());
        assertTrue(first.get(2) <= first.get(1), first.toString());
        losses.shown().forEach(i -> assertEquals(1, losses.series(i)[0], "as a share of the start"));
    }

    /** Eight layers of sigmoids stay at a coin toss; the same layers learn with tanh, ReLU and what is like it. */
    @Test
    void depthStopsSigmoidsButNotRectifiers() {
        ContestViewModel deep = new ContestViewModel(Contests.activations(), AT_ONCE);
        assertEquals(Math.log(2), end(deep, "sigmoid"), 0.01);
        for (String learns : List.of("tanh", "relu", "leaky-relu", "elu")) {
            assertTrue(end(deep, learns) < 0.05, learns + " ends at " + end(deep, learns));
        }
    }

    /** All functions of the course can be put into the deep network; one epoch shows that they train. */
    @Test
    void everyFunctionTrains() {
        ContestViewModel deep = new ContestViewModel(Contests.activations(), AT_ONCE);
        deep.epochs(1);
        assertEquals(ActivationCatalogue.all().stream().map(ActivationFunction::id).toList(),
                deep.contest().contenders().stream().map(Contender::id).toList());
        for (int i = 0; i < deep.contest().contenders().size(); i++) {
            deep.show(i, true);
            assertNull(deep.fault(), name(deep, i) + ": " + deep.fault());
            assertEquals(2, deep.series(i).length, name(deep, i));
        }
    }

    private static String name(ContestViewModel contest, int i) {
        return contest.contest().contenders().get(i).id();
    }

    private static double end(ContestViewModel contest, String id) {
        double[] series = contest.series(index(contest, id));
        return series[series.length - 1];
    }

    private static int index(ContestViewModel contest, String id) {
        return IntStream.range(0, contest.contest().contenders().size()).filter(i -> name(contest, i).equals(id)).findFirst().orElseThrow();
    }
}
