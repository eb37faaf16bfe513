package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.dataset.baseline.NaiveBayes;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

/** What made sentences are made for: their order counts. */
class SentencesDatasetTest {
    /** By construction 0.575 (see SentimentGrammar); the bound that the product promises is 0.80. */
    @ParameterizedTest
    @CsvSource({"sentences-ko, words", "sentences-en, words", "sentences-ko, whitespace", "sentences-ko, morphemes",
        "sentences-ko, syllables"})
    void aBagOfWordsIsNotEnough(String id, String tokenizer) throws InputFault {
        Settings settings = Settings.of("count", 8000, "tokenizer", tokenizer);
        Split split = Splitter.split(new DataSource(id, settings, 0.25), DatasetCatalogue.get(id).load(settings));
        assertEquals(2000, split.validation().count());
        NaiveBayes bayes = new NaiveBayes(2);
        for (int i = 0; i < split.train().count(); i++) {
            bayes.learn(tokens(split.train(), i), split.train().labels()[i]);
        }
        int right = 0;
        for (int i = 0; i < 2000; i++) {
            right += bayes.classify(tokens(split.validation(), i)) == split.validation().labels()[i] ? 1 : 0;
        }
        assertTrue(right / 2000.0 <= 0.7, id + " " + tokenizer + " " + right / 2000.0);
    }

    /** Of the sentences whose words occur in two orders or more, both feelings are found. */
    @ParameterizedTest
    @CsvSource({"sentences-ko", "sentences-en"})
    void theSameWordsInAnotherOrderMeanTheOpposite(String id) throws InputFault {
        Examples examples = DatasetCatalogue.get(id).load(Settings.of("count", 50_000));
        Map<List<String>, int[]> bags = new HashMap<>();
        for (int i = 0; i < examples.count(); i++) {
            bags.computeIfAbsent(tokens(examples, i).stream().sorted().toList(), b -> new int[2])[examples.labels()[i]]++;
        }
        List<int[]> several = bags.values().stream().filter(c -> c[0] + c[1] > 1).toList();
        long opposite = several.stream().filter(c -> c[0] > 0 && c[1] > 0).count();
        assertTrue(several.size() > 100, several.size() + " bags twice");
        assertTrue(opposite > 0.25 * several.size(), opposite + " of " + several.size());
    }

    @ParameterizedTest
    @CsvSource({"sentences-ko, sentiment", "sentences-en, sentiment", "sentences-ko, translation",
        "sentences-en, translation", "sentences-ko, tagging", "sentences-en, tagging", "sentences-en, language-model",
        "sentences-en, blank", "sentences-ko, blank"})
    void noSentenceIsInBothParts(String id, String task) throws InputFault {
        Settings settings = Settings.of("count", 6000, "task", task);
        Split split = Splitter.split(new DataSource(id, settings, 0.3), DatasetCatalogue.get(id).load(settings));
        Set<List<String>> learned = new HashSet<>();
        for (int i = 0; i < split.train().count(); i++) {
            learned.add(tokens(split.train(), i));
        }
        assertEquals(4200, learned.size());
        for (int i = 0; i < split.validation().count(); i++) {
            assertTrue(learned.add(tokens(split.validation(), i)));
        }
    }

    @Test
    void aTranslationIsTheSameHappening() throws InputFault {
        Settings settings = Settings.of("count", 500, "task", "translation");
        Examples korean = DatasetCatalogue.get("sentences-ko").load(settings);
        Map<String, String> named = Map.of("민수는", "minsu", "학교에서", "school", "어제", "yesterday", "커피를", "coffee");
        int met = 0;
        for (int i = 0; i < korean.count(); i++) {
            List<String> source = tokens(korean, i);
            List<String> target = new ArrayList<>();
            int steps = korean.sequences().answers();
            for (int t = 0; korean.labels()[i * steps + t] != 3; t++) {
                target.add(korean.classes().get(korean.labels()[i * steps + t]));
            }
            for (Map.Entry<String, String> name : named.entrySet()) {
                assertEquals(source.contains(name.getKey()) || name.getKey().equals("민수는") && target.contains("minsu"),
                        target.contains(name.getValue()), source + " " + target);
                met += source.contains(name.getKey()) ? 1 : 0;
            }
            assertEquals(source.stream().anyMatch(w -> w.startsWith("않")), target.contains("not"), source.toString());
        }
        assertTrue(met > 60);
    }

    /** Classes in turn, and each pair holds the same words in another order; in Korean the same morphemes. */
    @ParameterizedTest
    @CsvSource({"sentences-ko, morphemes", "sentences-en, words"})
    void aSentenceTurnedRoundHasTheSameWords(String id, String tokenizer) throws InputFault {
        Examples examples = DatasetCatalogue.get(id).load(Settings.of("count", 2000, "task", "word-order", "tokenizer", tokenizer));
        assertEquals(2000, examples.count());
        for (int i = 0; i < 2000; i += 2) {
            assertEquals(tokens(examples, i).stream().sorted().toList(), tokens(examples, i + 1).stream().sorted().toList());
            assertTrue(!tokens(examples, i).equals(tokens(examples, i + 1)) && examples.labels()[i] == 0 && examples.labels()[i + 1] == 1);
        }
    }

    /** One word is asked for; the words before the blank fit two answers, and so do those behind it. */
    @ParameterizedTest
    @CsvSource({"sentences-ko", "sentences-en"})
    void onlyBothSidesOfABlankTellItsWord(String id) throws InputFault {
        Examples examples = DatasetCatalogue.get(id).load(Settings.of("count", 4000, "task", "blank"));
        Map<List<String>, Set<Integer>> left = new HashMap<>();
        Map<String, Set<Integer>> right = new HashMap<>();
        Map<List<String>, Set<Integer>> both = new HashMap<>();
        for (int i = 0; i < examples.count(); i++) {
            List<String> words = tokens(examples, i);
            int at = words.indexOf("___");
            int steps = examples.sequences().answers();
            for (int t = 0; t < steps; t++) {
                assertEquals(t == at, examples.labels()[i * steps + t] != Sequences.NO_ANSWER);
            }
            int answer = examples.labels()[i * steps + at];
            String day = words.get(id.endsWith("en") ? 2 : 0);
            String use = words.get(at + (id.endsWith("en") ? 2 : 1));
            left.computeIfAbsent(List.of(day), k -> new HashSet<>()).add(answer);
            right.computeIfAbsent(use, k -> new HashSet<>()).add(answer);
            both.computeIfAbsent(List.of(day, use), k -> new HashSet<>()).add(answer);
        }
        assertTrue(left.values().stream().allMatch(s -> s.size() == 2) && right.values().stream().allMatch(s -> s.size() == 2));
        assertTrue(both.values().stream().allMatch(s -> s.size() == 1));
    }

    private static List<String> tokens(Examples examples, int example) {
        int steps = examples.shape().size(0);
        List<String> tokens = new ArrayList<>();
        for (int t = 0; t < examples.sequences().lengths()[example]; t++) {
            tokens.add(examples.sequences().vocabulary().get((int) examples.features()[example * steps + t]));
        }
        return tokens;
    }
}
