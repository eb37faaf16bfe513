package org.neurarium.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neurarium.dataset.corpus.DateForms;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Dates as people write them, to be written as yyyy-mm-dd, character by character: "5 March 2024" is 2024-03-05. Days
 * are uniform from 1950 to 2049, forms those of {@link DateForms}; no source occurs twice.
 */
final class DatesDataset implements DatasetType {
    private static final List<String> ANSWERS = Arrays.asList("-0123456789".split(""));

    @Override
    public String id() {
        return "dates";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.TEXT;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(10_000, 50_000,
                ParamSpec.choice("language", "both", List.of("both", "english", "korean")));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        SplitMix64 random = new SplitMix64((long) checked.number("seed"), 0);
        List<Function<LocalDate, String>> forms = forms(checked.text("language"));
        int days = (int) (DateForms.LAST.toEpochDay() - DateForms.FIRST.toEpochDay() + 1);
        Tokenizer characters = Splitting.CHARACTERS.tokenizer();
        Set<String> seen = new HashSet<>();
        TokenStore sources = new TokenStore();
        TokenStore targets = new TokenStore();
        while (sources.size() < checked.integer("count")) {
            LocalDate date = DateForms.FIRST.plusDays(random.below(days));
            String source = forms.get(random.below(forms.size())).apply(date);
            if (seen.add(source)) {
                sources.add(characters.tokens(source));
                targets.add(characters.tokens(DateForms.iso(date)));
            }
        }
        return TokenExamples.translated(sources, alphabet(forms), targets, Vocabulary.of(ANSWERS, true), List.of());
    }

    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) {
        return Optional.of(TokenExamples.typed(Splitting.CHARACTERS.tokenizer().tokens(text.strip()), schema));
    }

    @Override
    public String written(Settings settings, List<String> tokens) {
        return Splitting.CHARACTERS.tokenizer().text(tokens);
    }

    private static List<Function<LocalDate, String>> forms(String language) {
        return switch (language) {
            case "english" -> DateForms.ENGLISH;
            case "korean" -> DateForms.KOREAN;
            default -> Stream.concat(DateForms.ENGLISH.stream(), DateForms.KOREAN.stream()).toList();
        };
    }

    /** Every character that the forms can give, so that the vocabulary does not depend on the draw. */
    private static Vocabulary alphabet(List<Function<LocalDate, String>> forms) {
        List<String> dates = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            LocalDate date = LocalDate.of(1999, 1, 1).plusDays(day);
            forms.forEach(f -> dates.add(f.apply(date)));
        }
        return Vocabulary.of(dates.stream().flatMap(d -> Arrays.stream(d.split(""))).distinct().sorted().toList(), false);
    }
}
