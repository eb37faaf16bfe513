package org.neurarium.dataset;

import java.util.List;
import java.util.Map;
import org.neurarium.document.spec.Shape;
import org.neurarium.document.spec.TokenVectors;

/**
 * Examples in memory, example-major.
 *
 * @param features {@code [count × shape.count()]}; NaN where a table has no value, which {@link Splitter} fills
 * @param shape shape of one example's features
 * @param labels class index per answer, {@code [count × answers]}, −1 where none is asked; empty for regression
 * @param classes names of the classes; empty for regression
 * @param values regression targets {@code [count × answers × valueNames.size()]}; empty for classification
 * @param valueNames names of the regression targets; empty for classification
 * @param featureNames names of the features where the shape is a vector, else empty
 * @param sequences what is to be known beside where examples are sequences
 */
public record Examples(float[] features, Shape shape, int[] labels, List<String> classes,
                       float[] values, List<String> valueNames, List<String> featureNames, Sequences sequences) {
    public Examples {
        classes = List.copyOf(classes);
        valueNames = List.copyOf(valueNames);
        featureNames = List.copyOf(featureNames);
    }

    /** Examples that are no sequences. */
    public Examples(float[] features, Shape shape, int[] labels, List<String> classes, float[] values,
                    List<String> valueNames, List<String> featureNames) {
        this(features, shape, labels, classes, values, valueNames, featureNames, Sequences.NONE);
    }

    public static Examples classification(float[] features, Shape shape, int[] labels, List<String> classes,
                                          List<String> featureNames) {
        return new Examples(features, shape, labels, classes, new float[0], List.of(), featureNames);
    }

    public static Examples regression(float[] features, Shape shape, float[] values, List<String> valueNames,
                                      List<String> featureNames) {
        return new Examples(features, shape, new int[0], List.of(), values, valueNames, featureNames);
    }

    /** The same with this known beside. */
    public Examples with(Sequences known) {
        return new Examples(features, shape, labels, classes, values, valueNames, featureNames, known);
    }

    public int count() {
        return (int) (features.length / Math.max(1, shape.count()));
    }

    public boolean isClassification() {
        return !classes.isEmpty();
    }

    /** Copies of the examples at these places, in that order. */
    public Examples select(int[] rows) {
        int answers = sequences.answersEach();
        return new Examples(rows(features, rows, (int) shape.count()), shape,
                isClassification() ? rows(labels, rows, answers) : labels, classes,
                isClassification() ? values : rows(values, rows, answers * valueNames.size()), valueNames, featureNames,
                sequences.select(rows));
    }

    private static float[] rows(float[] all, int[] rows, int width) {
        float[] some = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, rows[i] * width, some, i * width, width);
        }
        return some;
    }

    private static int[] rows(int[] all, int[] rows, int width) {
        int[] some = new int[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, rows[i] * width, some, i * width, width);
        }
        return some;
    }

    /** What enters a network of some examples: features, followed by a decoder's input where there is one. */
    public float[] inputs(int first, int number) {
        int width = (int) shape.count();
        Sequences.Decoder decoder = sequences.decoder();
        if (decoder == null) {
            return java.util.Arrays.copyOfRange(features, first * width, (first + number) * width);
        }
        int steps = decoder.steps();
        float[] both = new float[number * (width + steps)];
        for (int i = 0; i < number; i++) {
            System.arraycopy(features, (first + i) * width, both, i * (width + steps), width);
            System.arraycopy(decoder.inputs(), (first + i) * steps, both, i * (width + steps) + width, steps);
        }
        return both;
    }

    /** What a network must know about these examples without seeing them. */
    public Schema schema() {
        Sequences.Decoder decoder = sequences.decoder();
        return new Schema(shape, classes, valueNames, featureNames, count(), sequences.vocabulary(), sequences.answers(),
                decoder == null ? 0 : decoder.steps(), decoder == null ? List.of() : decoder.vocabulary(), sequences.vectors());
    }

    /**
     * Shape and meaning of examples.
     *
     * @param vocabulary tokens by id where features are token ids, else empty
     * @param answers answers per example, one a step; 0 where one is for the whole example
     * @param decoderSteps longest answer of an encoder–decoder; 0 without
     * @param decoderVocabulary its tokens by id
     * @param vectors word vectors for the tokens, by the layer that asks for them
     */
    public record Schema(Shape shape, List<String> classes, List<String> valueNames, List<String> featureNames,
                         int count, List<String> vocabulary, int answers, int decoderSteps,
                         List<String> decoderVocabulary, Map<String, TokenVectors> vectors) {
        /** Of examples for which no layer asks word vectors. */
        public Schema(Shape shape, List<String> classes, List<String> valueNames, List<String> featureNames, int count,
                      List<String> vocabulary, int answers, int decoderSteps, List<String> decoderVocabulary) {
            this(shape, classes, valueNames, featureNames, count, vocabulary, answers, decoderSteps, decoderVocabulary, Map.of());
        }

        /** Of examples that are no sequences. */
        public Schema(Shape shape, List<String> classes, List<String> valueNames, List<String> featureNames, int count) {
            this(shape, classes, valueNames, featureNames, count, List.of(), 0, 0, List.of());
        }

        /** Number of classes, or of regression targets. */
        public int targets() {
            return classes.isEmpty() ? valueNames.size() : classes.size();
        }
    }
}
