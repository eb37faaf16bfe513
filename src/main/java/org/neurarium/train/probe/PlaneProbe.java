package org.neurarium.train.probe;

import java.util.List;
import org.neurarium.dataset.Examples;

/**
 * Outputs of every unit of one layer over a rectangle spanned by any two features; the others stay at the mean of the
 * training part. With one cell and a rectangle without extent it is the answer at a single point.
 *
 * @param node layer to read
 * @param grid cells per side
 * @param x feature on the horizontal axis
 * @param y feature on the vertical axis
 */
public record PlaneProbe(String node, int grid, Axis x, Axis y) implements Probe<BoundaryProbe.Frame> {
    /** A feature and the range shown of it, in the data's own units (before normalisation). */
    public record Axis(int feature, float low, float high) {
        private float at(double share) {
            return (float) (low + ((double) high - low) * share);
        }
    }

    @Override
    public Class<BoundaryProbe.Frame> frameType() {
        return BoundaryProbe.Frame.class;
    }

    @Override
    public BoundaryProbe.Frame read(NetworkReading network) {
        Examples train = network.data().train();
        int features = (int) train.shape().count();
        int cells = grid * grid;
        float[] inputs = new float[cells * features];
        float[] corner = new float[features];
        for (int row = 0; row < grid; row++) {
            for (int column = 0; column < grid; column++) {
                corner[x.feature()] = x.at((column + 0.5) / grid);
                corner[y.feature()] = y.at(1 - (row + 0.5) / grid);
                System.arraycopy(corner, 0, inputs, (row * grid + column) * features, features);
            }
        }
        network.data().normalization().apply(inputs);
        fillOthers(inputs, means(train.features(), features));
        float[] out = network.activations(List.of(node), inputs, cells).get(0); // [cells, units]
        int units = out.length / cells;
        float[] maps = new float[out.length]; // [units, cells]
        for (int i = 0; i < out.length; i++) {
            maps[i % units * cells + i / units] = out[i];
        }
        return new BoundaryProbe.Frame(units, grid, maps);
    }

    private void fillOthers(float[] inputs, float[] means) {
        for (int i = 0; i < inputs.length; i++) {
            int feature = i % means.length;
            if (feature != x.feature() && feature != y.feature()) {
                inputs[i] = means[feature];
            }
        }
    }

    private static float[] means(float[] features, int width) {
        float[] means = new float[width];
        double[] sums = new double[width];
        for (int i = 0; i < features.length; i++) {
            sums[i % width] += features[i];
        }
        for (int c = 0; c < width; c++) {
            means[c] = (float) (sums[c] / Math.max(1, features.length / width));
        }
        return means;
    }
}
