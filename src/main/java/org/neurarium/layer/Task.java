package org.neurarium.layer;

import org.neurarium.document.spec.Shape;

/**
 * What the data ask of a network, as far as layers must know it.
 *
 * @param features shape of one example
 * @param classes number of classes; 0 for regression
 * @param values number of regression targets; 0 for classification
 */
public record Task(Shape features, int classes, int values) {
    public static Task classification(Shape features, int classes) {
        return new Task(features, classes, 0);
    }

    public static Task regression(Shape features, int values) {
        return new Task(features, 0, values);
    }

    public boolean isClassification() {
        return classes > 0;
    }
}
