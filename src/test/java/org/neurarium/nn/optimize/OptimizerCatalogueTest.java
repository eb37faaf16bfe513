package org.neurarium.nn.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.StepSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

class OptimizerCatalogueTest {

    private static final int STEPS = 40;
    private static final double RATE = 0.02;

    /** The published recurrence of one parameter, by hand: (θ, g) → θ. */
    private static DoubleBinaryOperator recurrence(String id) {
        double[] s = new double[2];
        int[] t = new int[1];
        return switch (id) {
            case "sgd" -> (x, g) -> x - RATE * g;
            case "momentum" -> (x, g) -> {
                s[0] = 0.9 * s[0] - RATE * g;
                return x + s[0];
            };
            case "nesterov" -> (x, g) -> {
                s[0] = 0.9 * s[0] - RATE * g;
                return x + 0.9 * s[0] - RATE * g;
            };
            case "adagrad" -> (x, g) -> {
                s[0] += g * g;
                return x - RATE * g / (Math.sqrt(s[0]) + 1e-7);
            };
            case "adadelta" -> (x, g) -> {
                s[0] = 0.95 * s[0] + 0.05 * g * g;
                double step = g * Math.sqrt(s[1] + 1e-6) / Math.sqrt(s[0] + 1e-6);
                s[1] = 0.95 * s[1] + 0.05 * step * step;
                return x - RATE * step;
            };
            case "rmsprop" -> (x, g) -> {
                s[0] = 0.9 * s[0] + 0.1 * g * g;
                return x - RATE * g / (Math.sqrt(s[0]) + 1e-8);
            };
            case "adam", "adamw" -> (x, g) -> {
                t[0]++;
                s[0] = 0.9 * s[0] + 0.1 * g;
                s[1] = 0.999 * s[1] + 0.001 * g * g;
                double scale = Math.sqrt(1 - Math.pow(0.999, t[0])) / (1 - Math.pow(0.9, t[0]));
                double decay = id.equals("adamw") ? RATE * 0.01 * x : 0;
                return x - RATE * scale * s[0] / (Math.sqrt(s[1]) + 1e-8) - decay;
            };
            default -> throw new IllegalArgumentException(id);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsprop", "adam", "adamw"})
    void followsThePublishedRecurrence(String id) {
        Dl4jOptimizer optimizer = OptimizerCatalogue.find(id).orElseThrow().toDl4j(RATE, Map.of(), null);
        long size = optimizer.updater().stateSize(3);
        INDArray state = size == 0 ? null : Nd4j.zeros(DataType.DOUBLE, size);
        GradientUpdater<?> updater = optimizer.updater().instantiate(state, true);
        List<DoubleBinaryOperator> byHand = List.of(recurrence(id), recurrence(id), recurrence(id));
        INDArray x = Nd4j.createFromArray(0.8, -1.5, 0.001);
        double[] expected = {0.8, -1.5, 0.001};
        for (int i = 0; i < STEPS; i++) {
            // Gradients from about 1 down to 1e-4, where epsilon and starting values show.
            INDArray g = x.mul(x).mul(x).addi(Math.sin(i)).muli(Nd4j.createFromArray(1, 1, 1e-4));
            double[] gradient = g.toDoubleVector();
            updater.applyUpdater(g, i, 0);
            optimizer.decay().forEach(r -> r.apply(x, g, RATE, 0, 0));
            x.subi(g);
            for (int k = 0; k < 3; k++) {
                expected[k] = byHand.get(k).applyAsDouble(expected[k], gradient[k]);
                assertEquals(expected[k], x.getDouble(k), 1e-7, id + " step " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsprop", "adam", "adamw"})
    void theScheduleSetsTheRate(String id) {
        ISchedule halves = new StepSchedule(ScheduleType.ITERATION, 0.4, 0.5, 10);
        Dl4jOptimizer optimizer = OptimizerCatalogue.find(id).orElseThrow().toDl4j(0.4, Map.of(), halves);
        assertEquals(0.4, optimizer.updater().getLearningRate(9, 0), 1e-12);
        assertEquals(0.2, optimizer.updater().getLearningRate(10, 0), 1e-12);
        assertEquals(optimizer.updater(), optimizer.updater().clone());
    }

    @Test
    void settingsReachTheUpdater() {
        OptimizerDefinition momentum = OptimizerCatalogue.find("momentum").orElseThrow();
        assertEquals(new Momentum(0.1, 0.5), momentum.toDl4j(0.1, Map.of("momentum", 0.5), null).updater());
        assertThrows(IllegalArgumentException.class, () -> momentum.setting(Map.of(), "rho"));
    }

    @Test
    void lbfgsIsNoUpdater() {
        OptimizerDefinition lbfgs = OptimizerCatalogue.find("lbfgs").orElseThrow();
        assertEquals(false, lbfgs.isFirstOrder());
        assertThrows(UnsupportedOperationException.class, () -> lbfgs.toDl4j(1, Map.of(), null));
    }
}
