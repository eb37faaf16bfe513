package org.neurarium.compile;

import org.neurarium.dataset.Examples;
import org.neurarium.layer.Task;

/** What a data set asks of a network. */
public final class Tasks {
    private Tasks() {
    }

    public static Task of(Examples.Schema schema) {
        return schema.classes().isEmpty() ? Task.regression(schema.shape(), schema.valueNames().size())
                : Task.classification(schema.shape(), schema.classes().size());
    }
}
