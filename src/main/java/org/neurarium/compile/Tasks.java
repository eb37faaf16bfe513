package org.neurarium.compile;

import org.neurarium.dataset.Examples;
import org.neurarium.layer.Task;

/** What a data set asks of a network. */
public final class Tasks {
    private Tasks() {
    }

    public static Task of(Examples.Schema schema) {
        boolean numbers = schema.classes().isEmpty();
        return new Task(schema.shape(), numbers ? 0 : schema.classes().size(), numbers ? schema.valueNames().size() : 0,
                schema.vocabulary().size(), schema.answers(), schema.decoderSteps(), schema.decoderVocabulary().size(),
                schema.vectors());
    }
}
