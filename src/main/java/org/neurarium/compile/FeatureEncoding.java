package org.neurarium.compile;

import java.util.List;
import org.neurarium.layer.InputFeature;

/**
 * From the features of the data to what enters the network: the same numbers, followed by those features of a point
 * that the input layer adds. Everything that is fed to the network, a training batch or a grid of points, goes through it.
 *
 * @param width features of one example in the data
 */
public record FeatureEncoding(int width, List<InputFeature> added) {
    public FeatureEncoding {
        added = List.copyOf(added);
    }

    /** Numbers that enter the network per example. */
    public int inputs() {
        return width + added.size();
    }

    /** Whether it changes nothing. */
    public boolean isIdentity() {
        return added.isEmpty();
    }

    /** {@code [count × width]} to {@code [count × inputs]}; the same array where nothing is added. */
    public float[] encode(float[] features) {
        if (isIdentity()) {
            return features;
        }
        int count = features.length / width;
        float[] encoded = new float[count * inputs()];
        for (int i = 0; i < count; i++) {
            int at = i * inputs();
            System.arraycopy(features, i * width, encoded, at, width);
            for (int j = 0; j < added.size(); j++) {
                encoded[at + width + j] = added.get(j).of(features[i * width], features[i * width + 1]);
            }
        }
        return encoded;
    }
}
