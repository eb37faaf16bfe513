package org.neurarium.lesson.contest;

import org.jspecify.annotations.Nullable;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Rule;
import org.neurarium.lab.surface.Surface;
import org.neurarium.nn.optimize.Lbfgs;

/**
 * One way down.
 *
 * @param id name in texts
 * @param rule null for L-BFGS, the same that networks train with
 * @param rate learning rate; L-BFGS searches its own step lengths
 * @param shown whether it takes part
 */
public record Racer(String id, @Nullable Rule rule, double rate, boolean shown) {
    private static final int HISTORY = 10;
    private static final double TOLERANCE = 1e-9;

    public Racer withRate(double wanted) {
        return new Racer(id, rule, wanted, shown);
    }

    public Racer withShown(boolean wanted) {
        return new Racer(id, rule, rate, wanted);
    }

    public Descent descent(Surface surface, boolean falling, double x, double y, int steps) {
        return rule == null ? Descent.of(surface, lbfgs(), x, y, steps) : Descent.of(surface, rule, rate, falling, x, y, steps);
    }

    private static Descent.Mover lbfgs() {
        Lbfgs method = new Lbfgs(HISTORY, TOLERANCE);
        return (surface, point) -> {
            Lbfgs.Step step = method.step((p, gradient) -> {
                double y = p.length > 1 ? p[1] : 0;
                double[] g = surface.gradient(p[0], y);
                System.arraycopy(g, 0, gradient, 0, p.length);
                return surface.value(p[0], y);
            }, point);
            return step.status() == Lbfgs.Status.PROGRESS || step.status() == Lbfgs.Status.CONVERGED && step.evaluations() > 0;
        };
    }
}
