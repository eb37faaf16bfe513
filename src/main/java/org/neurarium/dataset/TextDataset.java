package org.neurarium.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.neurarium.dataset.text.TextFile;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * A text to continue: cut into stretches of {@code window} tokens that do not overlap, each answered at every step by
 * the next token. The end of the text is held out; its first stretch begins with the last token of the one before it, of
 * which no answer is asked twice.
 */
final class TextDataset implements DatasetType {
    private static final int MOST_CHARACTERS = 20_000_000;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public boolean generated() {
        return false;
    }

    @Override
    public List<ParamSpec> params() {
        return TextParams.with(false, List.of(), List.of(Tokenizers.param("characters"),
                ParamSpec.integer("window", 64, 1, 1_000), Tokenizers.size(5_000), TextParams.minCount(1)));
    }

    @Override
    public OptionalInt chronologicalGap(Settings settings) {
        return OptionalInt.of(0);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        TextFile file = TextParams.file(checked);
        String text = file.text(MOST_CHARACTERS);
        TokenStore store = new TokenStore();
        store.add(Tokenizers.of(checked, List.of(text)).tokens(text));
        int window = checked.integer("window");
        int count = (store.length(0) - 1 + window - 1) / window;
        if (count < 2) {
            throw new InputFault("datasets.fault.text-short", file.name(), store.length(0), window + 2);
        }
        Vocabulary vocabulary = store.vocabulary(checked.integer("minCount"), checked.integer("vocabularySize"), false);
        return stretches(store.joined(vocabulary), window, count, vocabulary);
    }

    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        Tokenizer tokenizer = Tokenizers.typing(settings, checked, Tokenizers.stamp(id(), checked),
                () -> List.of(TextParams.file(checked).text(MOST_CHARACTERS)));
        return Optional.of(TokenExamples.typed(tokenizer.tokens(text), schema));
    }

    @Override
    public String written(Settings settings, List<String> tokens) throws InputFault {
        return Tokenizers.written(CheckedSettings.of(this, settings), tokens);
    }

    private static Examples stretches(int[] ids, int window, int count, Vocabulary vocabulary) {
        float[] features = new float[count * window];
        int[] answers = new int[count * window];
        int[] lengths = new int[count];
        Arrays.fill(answers, Sequences.NO_ANSWER);
        for (int t = 0; t + 1 < ids.length; t++) {
            features[t] = ids[t];
            answers[t] = ids[t + 1];
            lengths[t / window]++;
        }
        return Examples.classification(features, Shape.of(window), answers, vocabulary.tokens(), List.of())
                .with(new Sequences(lengths, vocabulary.tokens(), window, null));
    }
}
