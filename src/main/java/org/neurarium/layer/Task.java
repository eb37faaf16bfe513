package org.neurarium.layer;

import org.neurarium.document.spec.Shape;

/**
 * What the data ask of a network, as far as layers must know it.
 *
 * @param features shape of one example
 * @param classes number of classes; 0 for regression
 * @param values number of regression targets; 0 for classification
 * @param vocabulary number of different tokens where features are token ids, padding and unknown among them; 0 for numbers
 * @param answers answers per example, one for every step; 0 where one answer is for the whole example
 * @param decoderSteps longest answer of an encoder–decoder; 0 without
 * @param decoderVocabulary number of different tokens a decoder is told; 0 without
 */
public record Task(Shape features, int classes, int values, int vocabulary, int answers, int decoderSteps,
                   int decoderVocabulary) {
    public static Task classification(Shape features, int classes) {
        return new Task(features, classes, 0, 0, 0, 0, 0);
    }

    public static Task regression(Shape features, int values) {
        return new Task(features, 0, values, 0, 0, 0, 0);
    }

    /** Whether features are token ids. */
    public boolean isTokens() {
        return vocabulary > 0;
    }

    /** Whether every step is answered. */
    public boolean isStepwise() {
        return answers > 0;
    }

    public boolean isClassification() {
        return classes > 0;
    }
}
