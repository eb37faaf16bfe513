package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.lab.cell.LagExperiment;

/**
 * With an orthogonal Wh times ρ and no tanh, each lag multiplies the gradient's norm by ρ; tanh only shrinks it; clipping by
 * norm leaves min(norm, threshold) (Pascanu et al. 2013).
 */
public final class VanishingExplodingCheck implements DemoCheck {
    private static final int LAGS = 40;

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        for (double radius : new double[] {0.9, 1, 1.1}) {
            LagExperiment.Result linear = new LagExperiment(radius, false, LAGS, LAGS, 1).run();
            LagExperiment.Result squashed = new LagExperiment(radius, true, LAGS, LAGS, 1).run();
            double off = 0;
            boolean smaller = true;
            for (int lag = 1; lag <= LAGS; lag++) {
                off = Math.max(off, Math.abs(linear.norms()[lag] / linear.norms()[lag - 1] / radius - 1));
                smaller &= squashed.norms()[lag] < linear.norms()[lag];
            }
            String name = "radius" + radius;
            figures.add(name + ".normAfter" + LAGS + "Lags", linear.norms()[LAGS], near(linear.norms()[LAGS], Math.pow(radius, LAGS)));
            figures.add(name + ".ratioOffRadius", off, off < 1e-9);
            figures.add(name + ".tanhShrinks", smaller, smaller);
            double half = linear.total() / 2;
            figures.add(name + ".clipped", linear.clipped(half), linear.clipped(half) == half && linear.clipped(2 * linear.total()) == linear.total());
        }
        return figures.report();
    }

    private static boolean near(double found, double wanted) {
        return Math.abs(found / wanted - 1) < 1e-9;
    }
}
