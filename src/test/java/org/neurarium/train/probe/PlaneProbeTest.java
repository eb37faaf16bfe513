package org.neurarium.train.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Normalization;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.Shape;
import org.neurarium.nn.layer.Glass;

class PlaneProbeTest {
    /** Hands the inputs through, so that a unit of the frame is a feature as the network would see it. */
    private record Passing(Split data) implements NetworkReading {
        @Override
        public List<String> nodes() {
            return List.of("in");
        }

        @Override
        public Shape outputShape(String node) {
            return data.train().shape();
        }

        @Override
        public String output() {
            return "in";
        }

        @Override
        public int[] classes(float[] outputs, int count) {
            return new int[0];
        }

        @Override
        public List<float[]> activations(List<String> nodes, float[] inputs, int count) {
            return List.of(inputs.clone());
        }

        @Override
        public Map<String, Map<String, Glass.Inside>> inside(String node, float[] inputs, int count) {
            return Map.of();
        }

        @Override
        public Map<String, float[]> parts(String node, float[] inputs, int count) {
            return Map.of();
        }

        @Override
        public Map<String, Glass.Inside> outputSlopes(String node, float[] input, int step, int unit) {
            return Map.of();
        }

        @Override
        public double loss(boolean validation, int index) {
            return Double.NaN;
        }

        @Override
        public float[] targets(boolean validation, int index) {
            return new float[0];
        }

        @Override
        public Map<String, Map<String, Glass.Inside>> learningInside(String node, boolean validation, int first, int count) {
            return Map.of();
        }

        @Override
        public Map<String, Map<String, Glass.Inside>> newestStep(String node) {
            return Map.of();
        }

        @Override
        public float[] parameter(String node, String name) {
            return new float[0];
        }

        @Override
        public List<String> parameterNames(String node) {
            return List.of();
        }

        @Override
        public float[] gradient(String node, String name) {
            return new float[0];
        }

        @Override
        public double gradientNorm() {
            return Double.NaN;
        }

        @Override
        public float[] update(String node, String name) {
            return new float[0];
        }
    }

    private static Passing network() {
        Examples train = Examples.classification(new float[] {0, 1, 2, 4, 5, 6}, Shape.of(3), new int[] {0, 1},
                List.of("0", "1"), List.of("a", "b", "c"));
        Normalization halves = new Normalization(new float[] {0, 10, 0}, new float[] {1, 2, 1});
        return new Passing(new Split(train, train, halves));
    }

    /** Cell centres of a 2 × 2 grid, first row on top; b is normalised, a stays at the mean of {0, 4}. */
    @Test
    void axesAreAnyTwoFeaturesAndTheOthersStayAtTheirMean() {
        BoundaryProbe.Frame frame = new PlaneProbe("in", 2, new PlaneProbe.Axis(2, 0, 4), new PlaneProbe.Axis(1, 10, 18))
                .read(network());
        assertEquals(3, frame.units());
        assertArrayEquals(new float[] {2, 2, 2, 2}, frame.map(0));
        assertArrayEquals(new float[] {3, 3, 1, 1}, frame.map(1));
        assertArrayEquals(new float[] {1, 3, 1, 3}, frame.map(2));
    }

    @Test
    void oneCellWithoutExtentIsThatVeryPoint() {
        BoundaryProbe.Frame frame = new PlaneProbe("in", 1, new PlaneProbe.Axis(0, 0.3f, 0.3f),
                new PlaneProbe.Axis(2, -7.1f, -7.1f)).read(network());
        assertArrayEquals(new float[] {0.3f, 3, -7.1f}, frame.values());
    }
}
