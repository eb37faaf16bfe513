package org.neurarium.train.probe;

import java.util.List;
import org.neurarium.dataset.Examples;

/**
 * The data as one layer sees it: the values of two of its units for every example, and where the lines of a regular
 * grid over the first two features end up. A problem is solved once this picture can be cut by a straight line.
 *
 * @param node layer to read
 * @param unitX unit on the horizontal axis
 * @param unitY unit on the vertical axis
 * @param grid lines per direction
 * @param low lower bound of the grid on both features, in the data's own units
 * @param high upper bound
 */
public record HiddenSpaceProbe(String node, int unitX, int unitY, int grid, float low, float high)
        implements Probe<HiddenSpaceProbe.Frame> {
    /**
     * @param train two values per training example, {@code [count × 2]}; {@code trainLabels} their classes (empty for regression)
     * @param validation the same for those held out
     * @param lines the grid's crossings {@code [grid × grid × 2]}, rows from the lowest second feature up; empty, with
     *     {@code grid} 0, where examples are no points
     */
    public record Frame(float[] train, int[] trainLabels, float[] validation, int[] validationLabels, int grid,
                        float[] lines) {
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        Examples train = network.data().train();
        Examples held = network.data().validation();
        return new Frame(seen(network, train.inputs(0, train.count()), train.count()), train.labels(),
                seen(network, held.inputs(0, held.count()), held.count()), held.labels(), ofPlane(train) ? grid : 0,
                ofPlane(train) ? seen(network, crossings(network), grid * grid) : new float[0]);
    }

    /** Whether there is a plane for the grid to lie on: vectors of numbers, not tokens, series or pictures. */
    private static boolean ofPlane(Examples examples) {
        return examples.shape().rank() == 1 && !examples.sequences().isTokens();
    }

    private float[] crossings(NetworkReading network) {
        int features = (int) network.data().train().shape().count();
        float[] inputs = new float[grid * grid * features];
        float step = (high - low) / Math.max(1, grid - 1);
        for (int i = 0; i < grid * grid; i++) {
            inputs[i * features] = low + step * (i % grid);
            if (features > 1) {
                inputs[i * features + 1] = low + step * (i / grid);
            }
        }
        network.data().normalization().apply(inputs);
        return inputs;
    }

    private float[] seen(NetworkReading network, float[] inputs, int count) {
        float[] pairs = new float[count * 2];
        if (count == 0) {
            return pairs;
        }
        float[] out = network.activations(List.of(node), inputs, count).get(0); // [count, units]
        int units = out.length / count;
        for (int i = 0; i < count; i++) {
            pairs[2 * i] = out[i * units + unitX];
            pairs[2 * i + 1] = out[i * units + unitY];
        }
        return pairs;
    }
}
