package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.spec.Shape;

/**
 * Examples in memory, example-major.
 *
 * @param features {@code [count × shape.count()]}; NaN where a table has no value, which {@link Splitter} fills
 * @param shape shape of one example's features
 * @param labels class index per example, {@code [count]}; empty for regression
 * @param classes names of the classes; empty for regression
 * @param values regression targets {@code [count × valueNames.size()]}; empty for classification
 * @param valueNames names of the regression targets; empty for classification
 * @param featureNames names of the features where the shape is a vector, else empty
 */
public record Examples(float[] features, Shape shape, int[] labels, List<String> classes,
                       float[] values, List<String> valueNames, List<String> featureNames) {
    public Examples {
        classes = List.copyOf(classes);
        valueNames = List.copyOf(valueNames);
        featureNames = List.copyOf(featureNames);
    }

    public static Examples classification(float[] features, Shape shape, int[] labels, List<String> classes,
                                          List<String> featureNames) {
        return new Examples(features, shape, labels, classes, new float[0], List.of(), featureNames);
    }

    public static Examples regression(float[] features, Shape shape, float[] values, List<String> valueNames,
                                      List<String> featureNames) {
        return new Examples(features, shape, new int[0], List.of(), values, valueNames, featureNames);
    }

    public int count() {
        return (int) (features.length / Math.max(1, shape.count()));
    }

    public boolean isClassification() {
        return !classes.isEmpty();
    }

    /** Copies of the examples at these places, in that order. */
    public Examples select(int[] rows) {
        int width = (int) shape.count();
        int targets = isClassification() ? 0 : valueNames.size();
        float[] someFeatures = new float[rows.length * width];
        float[] someValues = new float[rows.length * targets];
        int[] someLabels = new int[isClassification() ? rows.length : 0];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(features, rows[i] * width, someFeatures, i * width, width);
            System.arraycopy(values, rows[i] * targets, someValues, i * targets, targets);
            if (isClassification()) {
                someLabels[i] = labels[rows[i]];
            }
        }
        return new Examples(someFeatures, shape, someLabels, classes, someValues, valueNames, featureNames);
    }

    /** What a network must know about these examples without seeing them. */
    public Schema schema() {
        return new Schema(shape, classes, valueNames, featureNames, count());
    }

    /** Shape and meaning of examples. */
    public record Schema(Shape shape, List<String> classes, List<String> valueNames, List<String> featureNames,
                         int count) {
        /** Number of classes, or of regression targets. */
        public int targets() {
            return classes.isEmpty() ? valueNames.size() : classes.size();
        }
    }
}
