package org.neurarium.lesson.check;

import java.util.List;
import java.util.Set;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.surface.Descent;
import org.neurarium.lab.surface.Surface;
import org.neurarium.lesson.contest.Contender;
import org.neurarium.lesson.contest.Contest;
import org.neurarium.lesson.contest.Contests;
import org.neurarium.lesson.contest.Lineup;
import org.neurarium.lesson.contest.Racer;
import org.neurarium.train.Course;

/**
 * With the offered rates every optimizer ends within 1e-2 of the bowl's minimum in the offered steps (rates that fall
 * to 0), momentum beats plain descent on the ravine, and L-BFGS is within 1e-6 of the minimum of a quadratic in 20 steps.
 * On the network all start from one loss and lower it; momentum ends below plain descent, L-BFGS is the first.
 */
public final class OptimizerRaceCheck implements DemoCheck {
    private static final double GROUND = 1e-2;
    private static final double EXACT = 1e-6;
    private static final int LBFGS_STEPS = 20;
    private static final int EARLY = 30;
    private static final double LOWERED = 0.4;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (Racer racer : Lineup.race()) {
            double distance = distance(way(racer, Surface.BOWL, true), Lineup.RACE_STEPS);
            figures.add("bowl." + racer.id() + ".distance", distance, distance < GROUND);
        }
        double plain = way(racer("sgd"), Surface.RAVINE, false).at(Lineup.RACE_STEPS / 3).loss();
        double momentum = way(racer("momentum"), Surface.RAVINE, false).at(Lineup.RACE_STEPS / 3).loss();
        figures.add("ravine.sgd.loss", plain, plain > momentum);
        figures.add("ravine.momentum.loss", momentum, momentum > 0);
        for (Surface quadratic : List.of(Surface.BOWL, Surface.RAVINE)) {
            double distance = distance(way(racer("lbfgs"), quadratic, false), LBFGS_STEPS);
            figures.add(quadratic.name().toLowerCase(java.util.Locale.ROOT) + ".lbfgs.distanceAfter" + LBFGS_STEPS, distance, distance < EXACT);
        }
        network(figures);
        return figures.report();
    }

    private static Racer racer(String id) {
        return Lineup.race().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Descent way(Racer racer, Surface surface, boolean falling) {
        return racer.descent(surface, falling, surface.start()[0], surface.start()[1], Lineup.RACE_STEPS);
    }

    /** From the origin, where both surfaces are lowest. */
    private static double distance(Descent way, int step) {
        Descent.Place place = way.at(step);
        return Math.hypot(place.x().value(), place.y().value());
    }

    private static void network(Figures figures) throws InputFault {
        Contest contest = Contests.optimizers();
        double start = Double.NaN;
        double plain = 0;
        double first = 0;
        double earliest = Double.POSITIVE_INFINITY;
        for (Contender contender : contest.contenders()) {
            double[] losses = losses(contest, contender);
            double end = losses[losses.length - 1];
            start = Double.isNaN(start) ? losses[0] : start;
            plain = contender.id().equals("sgd") ? end : plain;
            first = contender.id().equals("lbfgs") ? losses[EARLY] : first;
            earliest = Math.min(earliest, losses[EARLY]);
            boolean faster = !contender.id().equals("momentum") || end < plain;
            figures.add("network." + contender.id() + ".loss", end, losses[0] == start && end < LOWERED * start && faster);
        }
        figures.add("network.startLoss", start, start > 0);
        figures.add("network.lbfgs.lossAfter" + EARLY, first, first == earliest);
    }

    private static double[] losses(Contest contest, Contender contender) throws InputFault {
        try {
            return Course.of(contender.setup().on(contest.base(), contender.rate()), Set.of()).series("trainLoss");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
