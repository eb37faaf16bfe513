package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.baseline.NaiveBayes;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;

/** Public texts, where they are at hand. */
class RealTextsTest {
    @Test
    @Tag("slow")
    void allReviewsAreReadInBothClasses() throws Exception {
        Examples reviews = DatasetCatalogue.get("text-classification")
                .load(Settings.of("path", file("nsmc-rebuilt/ratings_train_150k.tsv.gz")));
        assertEquals(150_000, reviews.count());
        assertEquals(List.of("0", "1"), reviews.classes());
        assertEquals(75_000, Arrays.stream(reviews.labels()).filter(l -> l == 1).count(), 1_500);
        assertEquals(10_000, reviews.sequences().vocabulary().size());
    }

    /** The figure that sequence networks are compared with; 0.796 by words when it was first taken, ± 4 √(0.8 · 0.2/5000). */
    @Test
    @Tag("slow")
    void naiveBayesOnReviews() throws Exception {
        Settings settings = Settings.of("path", file("nsmc-rebuilt/ratings_train_150k.tsv.gz"), "limit", 25_000,
                "vocabularySize", 20_000, "maxLength", 60);
        Split split = Splitter.split(new DataSource("text-classification", settings, 0.2),
                DatasetCatalogue.get("text-classification").load(settings));
        assertEquals(20_000, split.train().count());
        NaiveBayes bayes = new NaiveBayes(2);
        for (int i = 0; i < split.train().count(); i++) {
            bayes.learn(tokens(split.train(), i), split.train().labels()[i]);
        }
        int right = 0;
        for (int i = 0; i < 5_000; i++) {
            right += bayes.classify(tokens(split.validation(), i)) == split.validation().labels()[i] ? 1 : 0;
        }
        assertEquals(0.796, right / 5000.0, 0.023);
    }

    @Test
    void sentencePairsAreReadInKoreanAndEnglish() throws Exception {
        Examples pairs = DatasetCatalogue.get("pairs").load(Settings.of("path", file("korean-english-pairs/kor.txt")));
        // 3,798 pairs, of which 301 repeat a source and 6 are too long.
        assertEquals(3_491, pairs.count());
        assertTrue(pairs.classes().containsAll(List.of("나는", "있습니까")));
        assertTrue(pairs.sequences().vocabulary().containsAll(List.of("i", "you")));
    }

    @Test
    void shakespeareHas65Characters() throws Exception {
        Examples text = DatasetCatalogue.get("text")
                .load(Settings.of("path", file("tinyshakespeare/input.txt"), "window", 100));
        assertEquals(65 + 2, text.classes().size());
        assertEquals((1_115_394 - 1 + 99) / 100, text.count());
    }

    private static List<String> tokens(Examples examples, int example) {
        int steps = examples.shape().size(0);
        List<String> tokens = new ArrayList<>();
        for (int t = 0; t < examples.sequences().lengths()[example]; t++) {
            tokens.add(String.valueOf((int) examples.features()[example * steps + t]));
        }
        return tokens;
    }

    private static String file(String name) {
        for (String root : List.of("../shared/data", "../../shared/data")) {
            Path file = Path.of(root, name);
            if (Files.exists(file)) {
                return file.toString();
            }
        }
        return abort("skipped: ../shared/data/" + name + " is not on this machine");
    }
}
