package org.neurarium.ui.lab.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Surface;

/** The facts that the race must show, with the rates and steps that it offers. */
class RaceViewModelTest {
    @Test
    void withTheOfferedRatesEachEndsAtTheBowlsGround() {
        RaceViewModel race = RaceViewModel.race();
        for (int i = 0; i < race.racers().size(); i++) {
            Descent.Place end = race.way(i).at(race.steps());
            assertTrue(Math.hypot(end.x().value(), end.y().value()) < 1e-2, race.racers().get(i) + " ends at " + end.x() + ", " + end.y());
        }
    }

    @Test
    void onTheRavineMomentumBeatsPlainDescent() {
        RaceViewModel race = RaceViewModel.race();
        race.surface("ravine");
        for (int steps : new int[] {50, 100, 200}) {
            assertTrue(race.way(index(race, "momentum")).at(steps).loss() < race.way(index(race, "sgd")).at(steps).loss(), "after " + steps);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Surface.class, names = {"PARABOLA", "BOWL", "RAVINE"})
    void lbfgsIsThereInTwentySteps(Surface quadratic) {
        RaceViewModel race = RaceViewModel.race();
        race.surface(quadratic);
        Descent.Place end = race.way(index(race, "lbfgs")).at(20);
        assertTrue(Math.abs(end.x().value()) < 1e-6, "x " + end.x());
        assertTrue(quadratic.isCurve() || Math.abs(end.y().value()) < 1e-6, "y " + end.y());
    }

    @Test
    void threeRatesCrawlArriveAndExplode() {
        RaceViewModel descent = RaceViewModel.descent();
        double start = descent.way(0).at(0).loss();
        int end = descent.steps();
        assertTrue(descent.way(0).at(end).loss() < start && descent.way(0).at(end).loss() > 0.01 * start, "too small: on its way");
        assertTrue(descent.way(1).at(end).loss() < 1e-9, "right: arrived");
        assertTrue(descent.way(2).at(end).loss() > start, "too large: farther than before");
    }

    private static int index(RaceViewModel race, String id) {
        return IntStream.range(0, race.racers().size()).filter(i -> race.racers().get(i).id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void anotherStartMovesAllOfThem() {
        RaceViewModel race = RaceViewModel.race();
        race.start(1, -1);
        for (int i = 0; i < race.racers().size(); i++) {
            assertEquals(1, race.way(i).at(0).x().value());
            assertEquals(-1, race.way(i).at(0).y().value());
        }
    }
}
