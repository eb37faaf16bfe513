package org.neurarium.dataset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Rows of letters to be written backwards: "abhc" is chba. Nothing can be guessed, so that a row is written rightly only
 * if each of its letters was kept. Lengths are uniform from {@link #SHORTEST} to {@code length}, letters uniform; no row
 * occurs twice.
 */
final class BackwardsDataset implements DatasetType {
    private static final String LETTERS = "abcdefgh";
    private static final int SHORTEST = 4;

    @Override
    public String id() {
        return "backwards";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.TEXT;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(6_000, 20_000, ParamSpec.integer("length", 16, 8, 40));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        SplitMix64 random = new SplitMix64((long) checked.number("seed"), 0);
        Tokenizer characters = Splitting.CHARACTERS.tokenizer();
        Set<String> seen = new HashSet<>();
        TokenStore sources = new TokenStore();
        TokenStore targets = new TokenStore();
        while (sources.size() < checked.integer("count")) {
            String row = row(SHORTEST + random.below(checked.integer("length") - SHORTEST + 1), random);
            if (seen.add(row)) {
                sources.add(characters.tokens(row));
                targets.add(characters.tokens(new StringBuilder(row).reverse().toString()));
            }
        }
        List<String> alphabet = Arrays.asList(LETTERS.split(""));
        return TokenExamples.translated(sources, Vocabulary.of(alphabet, false), targets, Vocabulary.of(alphabet, true), List.of());
    }

    private static String row(int length, SplitMix64 random) {
        StringBuilder row = new StringBuilder();
        for (int t = 0; t < length; t++) {
            row.append(LETTERS.charAt(random.below(LETTERS.length())));
        }
        return row.toString();
    }

    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) {
        return Optional.of(TokenExamples.typed(Splitting.CHARACTERS.tokenizer().tokens(text.strip()), schema));
    }

    @Override
    public String written(Settings settings, List<String> tokens) {
        return Splitting.CHARACTERS.tokenizer().text(tokens);
    }
}
