package org.neurarium.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The gap of generalization: what lies between the training loss and a validation loss above it. A wide gap is
 * overfitting. Computed on the places of the axes, as lines are drawn: straight between points.
 */
final class LossGap {
    private final double[] x;
    private final double[] low;
    private final double[] high;

    /**
     * @param train {@code [x, y]} of the training loss
     * @param validation of the validation loss
     */
    LossGap(double[][] train, double[][] validation) {
        x = DoubleStream.concat(DoubleStream.of(train[0]), DoubleStream.of(validation[0])).filter(Double::isFinite).distinct().sorted().toArray();
        low = at(train, x);
        high = at(validation, x);
    }

    /** Closed outlines, {@code x₀ y₀ x₁ y₁ …}, of the stretches in which the validation loss is the higher one. */
    List<double[]> outlines() {
        List<double[]> found = new ArrayList<>();
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            double here = high[i] - low[i];
            double before = i == 0 ? Double.NaN : high[i - 1] - low[i - 1];
            if (before * here <= 0 && before != here) { // the lines meet on the way
                double share = before / (before - here);
                double y = low[i - 1] + share * (low[i] - low[i - 1]);
                upper.add(new double[] {x[i - 1] + share * (x[i] - x[i - 1]), y});
            }
            if (here > 0) {
                upper.add(new double[] {x[i], high[i]});
                lower.add(new double[] {x[i], low[i]});
            } else {
                close(found, upper, lower);
            }
        }
        close(found, upper, lower);
        return found;
    }

    /** Height in the middle of the gap at its end; NaN where it is not wider than {@code least}. */
    double middle(double least) {
        for (int i = x.length - 1; i >= 0; i--) {
            if (!Double.isNaN(high[i] - low[i])) {
                return high[i] - low[i] > least ? (high[i] + low[i]) / 2 : Double.NaN;
            }
        }
        return Double.NaN;
    }

    private static void close(List<double[]> found, List<double[]> upper, List<double[]> lower) {
        if (!lower.isEmpty()) {
            java.util.Collections.reverse(lower);
            found.add(java.util.stream.Stream.concat(upper.stream(), lower.stream()).flatMapToDouble(DoubleStream::of).toArray());
        }
        upper.clear();
        lower.clear();
    }

    /** A line's height at each place; NaN beyond its ends and in its gaps. */
    private static double[] at(double[][] line, double[] places) {
        double[] found = new double[places.length];
        int i = 0;
        for (int p = 0; p < places.length; p++) {
            while (i + 1 < line[0].length && line[0][i + 1] <= places[p]) {
                i++;
            }
            boolean on = i < line[0].length && line[0][i] == places[p];
            boolean between = i + 1 < line[0].length && line[0][i] < places[p];
            double share = between ? (places[p] - line[0][i]) / (line[0][i + 1] - line[0][i]) : 0;
            found[p] = on ? line[1][i] : between ? line[1][i] + share * (line[1][i + 1] - line[1][i]) : Double.NaN;
        }
        return found;
    }
}
