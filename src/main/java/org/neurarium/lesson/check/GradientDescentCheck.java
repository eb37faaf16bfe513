package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Surface;
import org.neurarium.lesson.contest.Lineup;
import org.neurarium.lesson.contest.Racer;

/**
 * Every step of the lab is w ← w − α·∂L/∂w, on the curve and on the plane; with the three rates offered plain descent is
 * still on its way, arrives, and leaves for ever. On x² each step multiplies w by 1 − 2α, so it settles where α &lt; 1.
 */
public final class GradientDescentCheck implements DemoCheck {
    private static final double TOLERANCE = 1e-12;

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        double worst = 0;
        for (Surface surface : List.of(Surface.PARABOLA, Surface.BOWL, Surface.RAVINE)) {
            for (Racer racer : Lineup.descent()) {
                worst = Math.max(worst, distance(way(racer, surface), racer.rate(), surface));
            }
        }
        figures.add("largestDistanceFromTheRule", worst, worst < TOLERANCE);
        double start = Surface.PARABOLA.value(Surface.PARABOLA.start()[0], 0);
        double small = end(0);
        double right = end(1);
        double large = end(2);
        figures.add("startLoss", start, start > 0);
        figures.add("tooSmall.endLoss", small, small < start && small > 0.01 * start);
        figures.add("right.endLoss", right, right < 1e-9);
        figures.add("tooLarge.endLoss", large, large > start);
        Descent way = way(Lineup.descent().get(0), Surface.PARABOLA);
        double factor = way.at(1).x().value() / way.at(0).x().value();
        double expected = 1 - 2 * Lineup.descent().get(0).rate();
        figures.add("tooSmall.factorOfAStep", factor, Math.abs(factor - expected) < TOLERANCE);
        return figures.report();
    }

    private static Descent way(Racer racer, Surface surface) {
        return racer.descent(surface, false, surface.start()[0], surface.start()[1], Lineup.DESCENT_STEPS);
    }

    private static double end(int racer) {
        return way(Lineup.descent().get(racer), Surface.PARABOLA).at(Lineup.DESCENT_STEPS).loss();
    }

    private static double distance(Descent way, double rate, Surface surface) {
        double worst = 0;
        for (int t = 1; t < way.places().size(); t++) {
            Descent.Place from = way.at(t - 1);
            Descent.Place to = way.at(t);
            double[] g = surface.gradient(from.x().value(), from.y().value());
            double size = Math.max(1, Math.abs(to.x().value()) + Math.abs(to.y().value()));
            worst = Math.max(worst, Math.abs(to.x().value() - (from.x().value() - rate * g[0])) / size);
            worst = Math.max(worst, Math.abs(to.y().value() - (from.y().value() - rate * g[1])) / size);
        }
        return worst;
    }
}
