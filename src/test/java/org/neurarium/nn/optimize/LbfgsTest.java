package org.neurarium.nn.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neurarium.nn.optimize.Lbfgs.Status;
import org.neurarium.nn.optimize.Lbfgs.Step;

class LbfgsTest {

    /** ½ Σ cᵢ (xᵢ − i)² with condition number 100. */
    private static double quadratic(double[] x, double[] g) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double c = Math.pow(100, (double) i / (x.length - 1));
            g[i] = c * (x[i] - i);
            sum += g[i] * (x[i] - i) / 2;
        }
        return sum;
    }

    private static double rosenbrock(double[] x, double[] g) {
        Arrays.fill(g, 0);
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = 1 - x[i];
            double b = x[i + 1] - x[i] * x[i];
            sum += a * a + 100 * b * b;
            g[i] += -2 * a - 400 * b * x[i];
            g[i + 1] += 200 * b;
        }
        return sum;
    }

    @Test
    void reachesOneInAMillionOnAQuadraticWithinTwentySteps() {
        Lbfgs method = new Lbfgs(10, 1e-12);
        double[] x = {5, -3, 8, 0};
        double loss = Double.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            loss = method.step(LbfgsTest::quadratic, x).loss();
        }
        assertTrue(loss <= 1e-6, "loss " + loss);
        assertEquals(3, x[3], 1e-3);
    }

    @Test
    void findsTheMinimumOfRosenbrock() {
        Lbfgs method = new Lbfgs(10, 1e-8);
        double[] x = {-1.2, 1, -1.2, 1, 0.5};
        double before = Double.MAX_VALUE;
        Step step = null;
        int steps = 0;
        do {
            step = method.step(LbfgsTest::rosenbrock, x);
            assertTrue(step.loss() <= before, "never uphill");
            before = step.loss();
        } while (step.status() == Status.PROGRESS && ++steps < 200);
        assertEquals(Status.CONVERGED, step.status());
        assertTrue(steps < 80, steps + " steps");
        for (double v : x) {
            assertEquals(1, v, 1e-6);
        }
    }

    @Test
    void comesBackFromOutsideTheDomain() {
        // x − ln x, infinite for x ≤ 0, minimum 1 at x = 1.
        Objective f = (x, g) -> {
            g[0] = 1 - 1 / x[0];
            return x[0] > 0 ? x[0] - Math.log(x[0]) : Double.NaN;
        };
        Lbfgs method = new Lbfgs(5, 1e-9);
        double[] x = {0.01};
        for (int i = 0; i < 30; i++) {
            method.step(f, x);
        }
        assertEquals(1, x[0], 1e-8);
    }

    @Test
    void stallsWhereNoStepHelps() {
        // The gradient lies: it points uphill everywhere.
        Objective f = (x, g) -> {
            g[0] = -1;
            return x[0] * x[0] + x[0];
        };
        double[] x = {1};
        assertEquals(Status.STALLED, new Lbfgs(5, 1e-9).step(f, x).status());
        assertEquals(1, x[0], 0.0);
    }

    @Test
    void sameStartSameSteps() {
        double[] a = {-1.2, 1};
        double[] b = {-1.2, 1};
        Lbfgs first = new Lbfgs(3, 1e-9);
        Lbfgs second = new Lbfgs(3, 1e-9);
        for (int i = 0; i < 12; i++) {
            first.step(LbfgsTest::rosenbrock, a);
            second.step(LbfgsTest::rosenbrock, b);
        }
        assertEquals(Arrays.toString(a), Arrays.toString(b));
    }
}
