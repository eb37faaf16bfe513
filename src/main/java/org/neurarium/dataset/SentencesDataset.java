package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.neurarium.dataset.corpus.Encounter;
import org.neurarium.dataset.corpus.EnglishSentiment;
import org.neurarium.dataset.corpus.Happening;
import org.neurarium.dataset.corpus.KoreanSentiment;
import org.neurarium.dataset.corpus.Phrases;
import org.neurarium.dataset.corpus.Refreshment;
import org.neurarium.dataset.corpus.Role;
import org.neurarium.dataset.corpus.SentimentGrammar;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.TokenStore;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.dataset.text.Vocabulary;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Sentences made by a grammar, in which word order matters; no sentence occurs twice. By {@code task}: praise or blame
 * ({@link SentimentGrammar}, classes in turn), the same sentence in the other language, the role of every word
 * ({@link Happening}), the next token at every step, who does it in a sentence and its reverse ({@link Encounter}, classes in
 * turn), or the word that a blank stands for ({@link Refreshment}).
 */
final class SentencesDataset implements DatasetType {
    private static final int MOST_TOKENS = 20_000;
    /** Tasks whose words are divided already. */
    private static final Set<String> WORD_BY_WORD = Set.of("tagging", "blank");
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
                List.of("sentiment", "translation", "tagging", "language-model", "word-order", "blank")), Tokenizers.param("words"),
                Tokenizers.size(2_000));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        if (checked.text("task").equals("tagging")) {
            return tagging(checked.integer("count"), random(checked));
        }
        if (checked.text("task").equals("blank")) {
            return blanks(checked.integer("count"), random(checked));
        }
        Made made = made(checked);
        TokenStore store = tokenized(made.sources, checked);
        return switch (checked.text("task")) {
            case "translation" -> {
                TokenStore targets = tokenized(made.targets, checked);
                yield TokenExamples.translated(store, store.vocabulary(1, MOST_TOKENS, false), targets,
                        targets.vocabulary(1, MOST_TOKENS, true), List.of());
            }
            case "language-model" ->
                TokenExamples.continued(store, store.vocabulary(1, MOST_TOKENS, true), List.of());
            default -> TokenExamples.labelled(store, store.vocabulary(1, MOST_TOKENS, false), store.longest(),
                    IntStream.range(0, store.size()).map(i -> i % 2).toArray(), classes(checked.text("task")), List.of());
        };
    }

    private List<String> classes(String task) {
        return task.equals("word-order") ? List.of("animal", "person")
                : korean ? List.of("부정", "긍정") : List.of("negative", "positive");
    }

    /** Byte pairs are learned again from the same sentences; the start sign opens a text to continue. */
    @Override
    public Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        boolean divided = WORD_BY_WORD.contains(checked.text("task"));
        Tokenizer tokenizer = divided ? Splitting.WHITESPACE.tokenizer() : Tokenizers.typing(settings, checked, id(),
                () -> made(checked).sources);
        String apart = divided ? text.replaceAll("([.,!?])", " $1") : text;
        List<String> tokens = new ArrayList<>(tokenizer.tokens(apart));
        if (checked.text("task").equals("language-model")) {
            tokens.add(0, Vocabulary.START);
        }
        return Optional.of(TokenExamples.typed(tokens, schema));
    }

    @Override
    public String written(Settings settings, List<String> tokens) throws InputFault {
        return Tokenizers.written(CheckedSettings.of(this, settings), tokens);
    }

    private static IntUnaryOperator random(CheckedSettings checked) {
        return new SplitMix64((long) checked.number("seed"), 0)::below;
    }

    /** Sentences, and their translations where the task asks for them. */
    private Made made(CheckedSettings checked) {
        int count = checked.integer("count");
        IntUnaryOperator dice = random(checked);
        return switch (checked.text("task")) {
            case "translation" -> happenings(count, dice, new ArrayList<>());
            case "word-order" -> new Made(encounters(count, dice), List.of());
            // Half of the sentences tell what somebody thinks, half what happens.
            case "language-model" -> happenings(count, dice, feelings(count / 2, dice));
            default -> new Made(feelings(count, dice), List.of());
        };
    }

    /** Fills up to {@code count} sentences with different happenings. */
    private Made happenings(int count, IntUnaryOperator dice, List<String> sources) {
        List<String> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>(sources);
        while (sources.size() < count) {
            Happening happening = new Happening(dice);
            String source = korean ? happening.korean() : happening.english();
            if (seen.add(source)) {
                sources.add(source);
                targets.add(korean ? happening.english() : happening.korean());
            }
        }
        return new Made(sources, targets);
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

    /** One token is asked for: what the blank stands for. */
    private Examples blanks(int count, IntUnaryOperator dice) {
        TokenStore store = new TokenStore();
        List<List<Integer>> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (store.size() < count) {
            Refreshment drawn = new Refreshment(dice);
            String sentence = korean ? drawn.korean() : drawn.english();
            if (seen.add(sentence)) {
                List<String> words = List.of(sentence.split(" "));
                store.add(words);
                answers.add(words.stream().map(w -> w.equals(Refreshment.BLANK) ? drawn.answer() : Sequences.NO_ANSWER).toList());
            }
        }
        return TokenExamples.tagged(store, store.vocabulary(1, MOST_TOKENS, false), answers, Refreshment.answers(korean));
    }

    /** Different sentences, each followed by itself turned round. */
    private List<String> encounters(int count, IntUnaryOperator dice) {
        Set<String> sentences = new LinkedHashSet<>();
        while (sentences.size() < count) {
            Encounter drawn = new Encounter(dice);
            sentences.add(korean ? drawn.korean(false) : drawn.english(false));
            sentences.add(korean ? drawn.korean(true) : drawn.english(true));
        }
        return sentences.stream().limit(count).toList();
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

    /** Texts, and texts that answer them. */
    private record Made(List<String> sources, List<String> targets) {
    }
}
