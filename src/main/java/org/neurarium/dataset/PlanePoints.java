package org.neurarium.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.neurarium.document.spec.Shape;

/**
 * Collects the points of a generated plane dataset. Noise comes from a stream of its own: turning noise up displaces
 * the same points and never draws others.
 */
final class PlanePoints {
    static final Shape SHAPE = Shape.of(2);
    static final List<String> AXES = List.of("x₁", "x₂");
    private static final int PLACES = 0;
    private static final int NOISE = 1;

    final int count;
    final SplitMix64 random;
    private final double noise;
    private final SplitMix64 displacement;
    private final float[] features;
    private int next;

    PlanePoints(CheckedSettings settings) {
        count = settings.integer("points");
        noise = settings.number("noise");
        long seed = (long) settings.number("seed");
        random = new SplitMix64(seed, PLACES);
        displacement = new SplitMix64(seed, NOISE);
        features = new float[2 * count];
    }

    /** Adds a point, displaced by Gaussian noise on both axes. */
    void add(double x1, double x2) {
        place(x1 + noise(), x2 + noise());
    }

    /** Adds a point as it is; for regression, where the noise belongs to the target. */
    void place(double x1, double x2) {
        features[2 * next] = (float) x1;
        features[2 * next + 1] = (float) x2;
        next++;
    }

    double noise() {
        return noise * displacement.gaussian();
    }

    Examples labelled(int[] labels, int classes) {
        return Examples.classification(features, SHAPE, labels, classNames(classes), AXES);
    }

    Examples valued(float[] values) {
        return Examples.regression(features, SHAPE, values, List.of("y"), AXES);
    }

    /** "0", "1", …: the numbers the network is to give. */
    static List<String> classNames(int classes) {
        return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    }
}
