package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.neurarium.dataset.corpus.EnglishSentiment;
import org.neurarium.dataset.corpus.Happening;
import org.neurarium.dataset.corpus.KoreanSentiment;
import org.neurarium.dataset.corpus.Phrases;
import org.neurarium.dataset.corpus.Role;
import org.neurarium.dataset.corpus.SentimentGrammar;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Sentences made by a grammar, in which word order matters; no sentence occurs twice. By {@code task}: praise or blame
 * ({@link SentimentGrammar}, classes in turn), the same sentence in the other language, the role of every word
 * ({@link Happening}), or the next token at every step.
 */
final class SentencesDataset implements DatasetType {
    private static final int MOST_TOKENS = 20_000;
    private final boolean korean;

    private SentencesDataset(boolean korean) {
        this.korean = korean;
    }

    static SentencesDataset korean() {
        return new SentencesDataset(true);
    }

    static SentencesDataset english() {
        return new SentencesDataset(false);
    }

    @Override
    public String id() {
        return korean ? "sentences-ko" : "sentences-en";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.TEXT;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(8_000, 50_000, ParamSpec.choice("task", "sentiment",
                List.of("sentiment", "translation", "tagging", "language-model")), Tokenizers.param("words"),
                Tokenizers.size(2_000));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        SplitMix64 random = new SplitMix64((long) checked.number("seed"), 0);
        int count = checked.integer("count");
        return switch (checked.text("task")) {
            case "translation" -> translation(count, random::below, checked);
            case "tagging" -> tagging(count, random::below);
            case "language-model" -> continued(count, random::below, checked);
            default -> sentiment(count, random::below, checked);
        };
    }

    private Examples sentiment(int count, IntUnaryOperator dice, CheckedSettings checked) {
        List<String> sentences = feelings(count, dice);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
        }
        TokenStore store = tokenized(sentences, checked);
        return TokenExamples.labelled(store, store.vocabulary(1, MOST_TOKENS, false), store.longest(), labels,
                korean ? List.of("부정", "긍정") : List.of("negative", "positive"), List.of());
    }

    private Examples translation(int count, IntUnaryOperator dice, CheckedSettings checked) {
        List<String> sources = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (sources.size() < count) {
            Happening happening = new Happening(dice);
            String source = korean ? happening.korean() : happening.english();
            if (seen.add(source)) {
                sources.add(source);
                targets.add(korean ? happening.english() : happening.korean());
            }
        }
        TokenStore from = tokenized(sources, checked);
        TokenStore to = tokenized(targets, checked);
        return TokenExamples.translated(from, from.vocabulary(1, MOST_TOKENS, false), to,
                to.vocabulary(1, MOST_TOKENS, true), List.of());
    }

    private Examples tagging(int count, IntUnaryOperator dice) {
        TokenStore store = new TokenStore();
        List<List<Integer>> roles = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        while (store.size() < count) {
            Happening happening = new Happening(dice);
            Phrases phrases = korean ? happening.koreanRoles() : happening.englishPhrases();
            if (seen.add(phrases.words())) {
                store.add(phrases.words());
                roles.add(phrases.roles().stream().map(Role::ordinal).toList());
            }
        }
        return TokenExamples.tagged(store, store.vocabulary(1, MOST_TOKENS, false), roles, Role.names());
    }

    /** Half of the sentences tell what happens, half what somebody thinks. */
    private Examples continued(int count, IntUnaryOperator dice, CheckedSettings checked) {
        Set<String> seen = new HashSet<>(feelings(count / 2, dice));
        List<String> sentences = new ArrayList<>(seen.stream().sorted().toList());
        while (sentences.size() < count) {
            Happening happening = new Happening(dice);
            String sentence = korean ? happening.korean() : happening.english();
            if (seen.add(sentence)) {
                sentences.add(sentence);
            }
        }
        TokenStore store = tokenized(sentences, checked);
        return TokenExamples.continued(store, store.vocabulary(1, MOST_TOKENS, true), List.of());
    }

    /** Different sentences, blame and praise in turn. */
    private List<String> feelings(int count, IntUnaryOperator dice) {
        SentimentGrammar grammar = korean ? new KoreanSentiment() : new EnglishSentiment();
        List<String> sentences = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (sentences.size() < count) {
            String sentence = grammar.sentence(sentences.size() % 2 == 1, dice);
            if (seen.add(sentence)) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static TokenStore tokenized(List<String> sentences, CheckedSettings checked) {
        Tokenizer tokenizer = Tokenizers.of(checked, sentences);
        TokenStore store = new TokenStore();
        sentences.forEach(s -> store.add(tokenizer.tokens(s)));
        return store;
    }
}
