package org.neurarium.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.document.DataSource;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.Inputs;

/**
 * One example that a person names: typed numbers or text, something drawn, or one of the data.
 *
 * @param values the example in the data's own units, a decoder's input after its features
 * @param features how many of them are features
 * @param schema of the data it is an example for
 * @param place where in the data it stands; null for what was typed or drawn
 */
public record ExampleInput(float[] values, int features, Examples.Schema schema, @Nullable Place place) {

    /**
     * One example of the data.
     *
     * @param validation whether it is held out
     * @param index its number in that part, from 0
     */
    public record Place(boolean validation, int index) {
    }

    /** One example of the data. */
    public static ExampleInput at(Split data, Place place) throws InputFault {
        Examples part = place.validation() ? data.validation() : data.train();
        if (place.index() < 0 || place.index() >= part.count()) {
            throw new InputFault(place.validation() ? "train.error.example-held-out" : "train.error.example-trained",
                    place.index(), part.count());
        }
        float[] values = part.inputs(place.index(), 1);
        data.normalization().undo(values);
        Examples.Schema schema = data.train().schema();
        return new ExampleInput(values, (int) schema.shape().count(), schema, place);
    }

    /** What a person typed: text where the data are text, else numbers separated by commas. */
    public static ExampleInput typed(Split data, DataSource source, String typed) throws InputFault {
        Examples.Schema schema = data.train().schema();
        Optional<float[]> text = schema.vocabulary().isEmpty() ? Optional.empty()
                : DatasetCatalogue.get(source.kind()).typed(source.settings(), schema, typed);
        return of(data, text.isPresent() ? text.get() : numbers(typed, (int) schema.shape().count()));
    }

    /**
     * Features as they are: drawn, or edited by hand.
     *
     * @param features {@code [shape.count()]} in the data's own units
     */
    public static ExampleInput of(Split data, float[] features) {
        Examples.Schema schema = data.train().schema();
        Sequences.Decoder decoder = data.train().sequences().decoder();
        float[] all = Arrays.copyOf(features, features.length + (decoder == null ? 0 : decoder.steps()));
        if (decoder != null) {
            all[features.length] = decoder.start();
        }
        return new ExampleInput(all, features.length, schema, null);
    }

    public Inputs inputs() {
        return Inputs.of(values);
    }

    public float[] featuresOnly() {
        return Arrays.copyOf(values, features);
    }

    /** The token at each step of the features, padding included; empty where the features are no tokens. */
    public List<String> tokens() {
        return named(schema.vocabulary(), 0, features);
    }

    /** The token at each step that the decoder is told; empty without a decoder. */
    public List<String> decoderTokens() {
        return named(schema.decoderVocabulary(), features, values.length);
    }

    /** Valid steps of the features: all but padding at the end. */
    public int length() {
        int steps = (int) (schema.vocabulary().isEmpty() ? schema.shape().size(0) : features);
        while (!schema.vocabulary().isEmpty() && steps > 0 && values[steps - 1] == Sequences.PADDING) {
            steps--;
        }
        return steps;
    }

    /** Steps of the decoder's input without padding at the end. */
    public int decoderLength() {
        int end = values.length;
        while (end > features && values[end - 1] == Sequences.PADDING) {
            end--;
        }
        return end - features;
    }

    private List<String> named(List<String> vocabulary, int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to && !vocabulary.isEmpty(); i++) {
            int id = (int) values[i];
            names.add(id >= 0 && id < vocabulary.size() ? vocabulary.get(id) : String.valueOf(id));
        }
        return names;
    }

    private static float[] numbers(String input, int features) throws InputFault {
        String[] parts = input.split(",", -1);
        float[] values = new float[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] = Float.parseFloat(parts[i].strip());
                if (!Float.isFinite(values[i])) {
                    throw new NumberFormatException(parts[i]);
                }
            }
        } catch (NumberFormatException notANumber) {
            throw new InputFault(notANumber, "train.error.typed-numbers", input, features);
        }
        if (values.length != features) {
            throw new InputFault("train.error.typed-numbers", input, features);
        }
        return values;
    }
}
