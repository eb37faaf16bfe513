package org.neurarium.cli;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.document.DataSource;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Sessions;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.Inputs;

/**
 * One example that a person names: typed numbers or text, or the number of an example held out.
 *
 * @param values the example in the data's own units, a decoder's input after its features
 * @param features how many of them are features
 */
record ExampleInput(float[] values, int features, Examples.Schema schema) {

    /** @param typed what {@code --input} says; {@code example} what {@code --example} says; exactly one is not null */
    static ExampleInput of(TrainingSession session, @Nullable String typed, @Nullable Integer example) throws InputFault {
        Split data = Sessions.data(session);
        Examples.Schema schema = data.train().schema();
        if (example != null) {
            return heldOut(data, schema, example);
        }
        if (typed == null) {
            throw new InputFault("cli.error.input-missing", schema.shape().count());
        }
        DataSource source = session.project().data();
        Optional<float[]> text = schema.vocabulary().isEmpty() ? Optional.empty()
                : DatasetCatalogue.get(source.kind()).typed(source.settings(), schema, typed);
        float[] features = text.isPresent() ? text.get() : numbers(typed, (int) schema.shape().count());
        Sequences.Decoder decoder = data.train().sequences().decoder();
        float[] all = Arrays.copyOf(features, features.length + (decoder == null ? 0 : decoder.steps()));
        if (decoder != null) {
            all[features.length] = decoder.start();
        }
        return new ExampleInput(all, features.length, schema);
    }

    private static ExampleInput heldOut(Split data, Examples.Schema schema, int example) throws InputFault {
        Examples held = data.validation();
        if (example < 0 || example >= held.count()) {
            throw new InputFault("cli.error.example-range", example, held.count());
        }
        float[] values = held.inputs(example, 1);
        data.normalization().undo(values);
        return new ExampleInput(values, (int) schema.shape().count(), schema);
    }

    Inputs inputs() {
        return Inputs.of(values);
    }

    float[] featuresOnly() {
        return Arrays.copyOf(values, features);
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
            throw new InputFault(notANumber, "cli.error.probe-input", input, features);
        }
        if (values.length != features) {
            throw new InputFault("cli.error.probe-input", input, features);
        }
        return values;
    }
}
