package org.neurarium.layer;

import java.util.Map;
import org.neurarium.document.spec.Shape;
import org.neurarium.document.spec.TokenVectors;

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
 * @param vectors word vectors for the tokens, by the layer that asks for them
 */
public record Task(Shape features, int classes, int values, int vocabulary, int answers, int decoderSteps,
                   int decoderVocabulary, Map<String, TokenVectors> vectors) {
    public static Task classification(Shape features, int classes) {
        return new Task(features, classes, 0, 0, 0, 0, 0, Map.of());
    }

    public static Task regression(Shape features, int values) {
        return new Task(features, 0, values, 0, 0, 0, 0, Map.of());
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
