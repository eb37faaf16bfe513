package org.neurarium.dataset.table;

import java.util.List;

/**
 * A table as numbers, row after row.
 *
 * @param features {@code [rows × featureNames.size()]}; NaN for a missing value where rows with them are kept
 * @param labels class per row; empty for regression
 * @param classes names of the classes; empty for regression
 * @param values target per row; empty for classification
 * @param dropped rows left away because a value is missing
 * @param gaps cells without a value in the rows that are kept
 */
public record NumericTable(float[] features, List<String> featureNames, int[] labels, List<String> classes,
                           float[] values, String targetName, long dropped, long gaps) {
    public NumericTable {
        featureNames = List.copyOf(featureNames);
        classes = List.copyOf(classes);
    }
}
