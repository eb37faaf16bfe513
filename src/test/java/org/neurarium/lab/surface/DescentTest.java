package org.neurarium.lab.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.optimize.Dl4jOptimizer;
import org.neurarium.nn.optimize.OptimizerCatalogue;

class DescentTest {
    @ParameterizedTest
    @EnumSource(Surface.class)
    void gradientsEqualCentralDifferences(Surface s) {
        for (double x = -2; x <= 2; x += 0.37) {
            for (double y = -2; y <= 2; y += 0.41) {
                double dx = (s.value(x + 1e-5, y) - s.value(x - 1e-5, y)) / 2e-5;
                double dy = (s.value(x, y + 1e-5) - s.value(x, y - 1e-5)) / 2e-5;
                assertEquals(dx, s.gradient(x, y)[0], 1e-5 * Math.max(1, Math.abs(dx)));
                assertEquals(dy, s.gradient(x, y)[1], 1e-5 * Math.max(1, Math.abs(dy)));
            }
        }
    }

    /** Step by step the same numbers as the updaters that networks train with. */
    @ParameterizedTest
    @EnumSource(Rule.class)
    void rulesAreThoseOfTraining(Rule rule) {
        double rate = 0.02;
        Dl4jOptimizer trained = OptimizerCatalogue.find(rule.id()).orElseThrow().toDl4j(rate, Map.of(), null);
        long size = trained.updater().stateSize(2);
        var updater = trained.updater().instantiate(size == 0 ? null : Nd4j.zeros(DataType.DOUBLE, size), true);
        Descent way = Descent.of(Surface.BOWL, rule, rate, false, -1.2, 1, 50);
        INDArray w = Nd4j.createFromArray(-1.2, 1.0);
        for (int t = 0; t < 50; t++) {
            INDArray g = Nd4j.createFromArray(Surface.BOWL.gradient(w.getDouble(0), w.getDouble(1)));
            updater.applyUpdater(g, t, 0);
            trained.decay().forEach(d -> d.apply(w, g, rate, 0, 0));
            w.subi(g);
            assertEquals(w.getDouble(0), way.at(t + 1).x().value(), 1e-7, rule + " step " + t);
            assertEquals(w.getDouble(1), way.at(t + 1).y().value(), 1e-7, rule + " step " + t);
        }
    }

    @Test
    void plainDescentIsStableBelowTwoOverTheCurvature() {
        for (Surface s : new Surface[] {Surface.PARABOLA, Surface.BOWL, Surface.RAVINE}) {
            double limit = 2 / s.curvature();
            double[] start = s.start();
            assertTrue(Descent.of(s, Rule.SGD, 0.95 * limit, false, start[0], start[1], 400).at(400).loss() < 1e-3, s.name());
            assertTrue(Descent.of(s, Rule.SGD, 1.05 * limit, false, start[0], start[1], 400).at(400).isGone(), s.name());
        }
    }

    @Test
    void aFallingRateEndsAtZero() {
        Descent way = Descent.of(Surface.BOWL, Rule.SGD, 0.5, true, 1, 1, 10);
        assertEquals(0.5, way.at(0).rate());
        assertEquals(0.25, way.at(5).rate(), 1e-12);
        assertEquals(0, way.at(10).rate(), 1e-12);
    }
}
