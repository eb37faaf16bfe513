package org.neurarium.train;

/**
 * Examples as the network meets them: normalised features and encoded targets, example-major.
 *
 * @param features {@code [count × featureWidth]}
 * @param targets {@code [count × targetWidth]}
 */
public record LearningSet(float[] features, float[] targets, int count, int featureWidth, int targetWidth) {
    public LearningSet {
        if (features.length != count * featureWidth || targets.length != count * targetWidth) {
            throw new IllegalArgumentException(
                    features.length + " features and " + targets.length + " targets for " + count + " examples");
        }
    }
}
