package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.convolution.Pooling;

/**
 * The course's image gives the maxima 68/34 and the means 3.25 5.25/2 2. A shift within the window leaves a maximum as it was;
 * the maximum keeps an edge sharp where the mean puts a number between both sides; less of a noise is left after a mean than
 * before it. Fractional pooling makes ⌊W/α⌋ places (Graham 2014).
 */
public final class PoolingCheck implements DemoCheck {
    private static final double[][] IMAGE = {{1, 1, 2, 4}, {5, 6, 7, 8}, {3, 2, 1, 0}, {1, 2, 3, 4}};
    private static final int SIDE = 8;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double[][] max = pooling(IMAGE, Pooling.Kind.MAX).output();
        figures.add("max", Arrays.deepToString(max), Arrays.deepEquals(max, new double[][] {{6, 8}, {3, 4}}));
        double[][] mean = pooling(IMAGE, Pooling.Kind.AVERAGE).output();
        figures.add("average", Arrays.deepToString(mean), Arrays.deepEquals(mean, new double[][] {{3.25, 5.25}, {2, 2}}));
        shift(figures);
        edge(figures);
        noise(figures);
        int places = new Pooling(new double[SIDE][SIDE], Pooling.Kind.FRACTIONAL, 2, 2, 1.5, 0.5).rows();
        figures.add("fractional.places", places, places == 5);
        return figures.report();
    }

    private static void shift(Figures figures) {
        double[][] dot = new double[SIDE][SIDE];
        dot[2][2] = 9;
        double[][] moved = Pooling.shifted(dot, 1);
        double before = Pooling.change(dot, moved);
        double after = Pooling.change(pooling(dot, Pooling.Kind.MAX).output(), pooling(moved, Pooling.Kind.MAX).output());
        figures.add("shift.changeOfImage", before, before > 1);
        figures.add("shift.changeAfterMax", after, after == 0);
    }

    private static void edge(Figures figures) {
        double[][] edge = new double[SIDE][SIDE];
        for (double[] row : edge) {
            Arrays.fill(row, 3, SIDE, 9);
        }
        double max = pooling(edge, Pooling.Kind.MAX).output(0, 1);
        double mean = pooling(edge, Pooling.Kind.AVERAGE).output(0, 1);
        figures.add("edge.max", max, max == 9);
        figures.add("edge.average", mean, mean == 4.5);
    }

    private static void noise(Figures figures) {
        double[][] flat = new double[SIDE][SIDE];
        Arrays.stream(flat).forEach(row -> Arrays.fill(row, 5));
        double[][] noisy = Pooling.noisy(flat, 1, 11);
        double before = Pooling.change(flat, noisy);
        double after = Pooling.change(pooling(flat, Pooling.Kind.AVERAGE).output(), pooling(noisy, Pooling.Kind.AVERAGE).output());
        figures.add("noise.changeOfImage", before, before > 0);
        // The mean of four independent numbers has half their deviation.
        figures.add("noise.changeAfterAverage", after, after < 0.75 * before && after > 0.25 * before);
    }

    private static Pooling pooling(double[][] image, Pooling.Kind kind) {
        return new Pooling(image, kind, 2, 2, 0, 0);
    }
}
