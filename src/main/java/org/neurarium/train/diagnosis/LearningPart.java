package org.neurarium.train.diagnosis;

import java.util.List;

/**
 * What the examples are like that a network learns from, as it sees them.
 *
 * @param features their names; as many as numbers; empty where features are images or tokens, which have no scale to mend
 * @param mean of each feature
 * @param deviation of each feature, divided by n; 0 for one that never changes
 * @param twoValued features that are only ever 0 or 1
 * @param classes names of the classes; empty where numbers, or one answer for every step, are asked for
 * @param counts examples of each class
 * @param steps whether features are sequences of numbers
 */
public record LearningPart(List<String> features, double[] mean, double[] deviation, boolean[] twoValued, List<String> classes,
                           int[] counts, boolean steps) {
    public LearningPart {
        features = List.copyOf(features);
        classes = List.copyOf(classes);
    }
}
