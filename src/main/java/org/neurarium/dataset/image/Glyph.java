package org.neurarium.dataset.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a digit is written: the movements of a pen, each a chain of smooth curves that meet in corners.
 *
 * <p>Written as text: {@code |} lifts the pen, {@code /} makes a corner at the point before it, points are
 * {@code x,y} in a box about 70 wide and 100 tall, y downwards.
 *
 * @param strokes per stroke its curves, per curve its points {@code [x₀, y₀, x₁, y₁, …]}; a curve begins where the one
 *        before it ended
 */
record Glyph(List<List<double[]>> strokes) {
    static Glyph of(String text) {
        List<List<double[]>> strokes = new ArrayList<>();
        for (String stroke : text.split("\\|")) {
            List<double[]> curves = new ArrayList<>();
            for (String curve : stroke.split("/")) {
                double[] points = Arrays.stream(curve.strip().split("[ ,]+")).mapToDouble(Double::parseDouble).toArray();
                curves.add(curves.isEmpty() ? points : joined(curves.get(curves.size() - 1), points));
            }
            strokes.add(List.copyOf(curves));
        }
        return new Glyph(List.copyOf(strokes));
    }

    private static double[] joined(double[] before, double[] points) {
        double[] all = new double[points.length + 2];
        all[0] = before[before.length - 2];
        all[1] = before[before.length - 1];
        System.arraycopy(points, 0, all, 2, points.length);
        return all;
    }
}
