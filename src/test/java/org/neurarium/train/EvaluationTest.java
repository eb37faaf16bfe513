package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.document.DataSource;
import org.neurarium.document.Project;
import org.neurarium.lesson.TemplateCatalogue;

/** Other examples are scored by what their classes are called, not by how a file happens to number them. */
class EvaluationTest {
    @Test
    void classesAreToldApartByName() throws Exception {
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            Examples own = Preparer.load(Projects.xor(4, 1).data(), null);
            String zero = own.classes().get(0);
            String one = own.classes().get(1);
            Evaluation plain = Evaluation.of(session, own).orElseThrow();
            int[] other = own.labels().clone();
            for (int i = 0; i < other.length; i++) {
                other[i] = 1 - other[i];
            }
            Evaluation swapped = Evaluation.of(session, of(own, other, List.of(one, zero))).orElseThrow();
            assertEquals(plain.loss(), swapped.loss(), 0);
            assertArrayEquals(plain.confusion(), swapped.confusion());
            assertEquals(plain.classes(), swapped.classes());
            Evaluation onlyOne = Evaluation.of(session, of(own, new int[own.count()], List.of(one))).orElseThrow();
            assertEquals(0, onlyOne.confusion()[0] + onlyOne.confusion()[1]);
            assertEquals(Optional.empty(), Evaluation.of(session, of(own, own.labels(), List.of(one, "rose"))));
        }
    }

    @Test
    void theSameFeaturesInAnotherOrderAreRefused() throws Exception {
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            Examples own = Preparer.load(Projects.xor(4, 1).data(), null);
            List<String> turned = List.of(own.featureNames().get(1), own.featureNames().get(0));
            assertTrue(Evaluation.of(session, Examples.classification(own.features(), own.shape(), own.labels(),
                    own.classes(), turned)).isEmpty());
        }
    }

    /** A text file of other length has its tokens in another order; the same texts are scored the same. */
    @Test
    void tokensAreToldApartByWhatTheyAre() throws Exception {
        Project dates = TemplateCatalogue.find("seq2seq").orElseThrow().project();
        Project few = dates.withData(new DataSource("dates", dates.data().settings().with("count", 60L), 0.2));
        try (TrainingSession session = SessionTest.open(few, Sessions.Options.SHOWN)) {
            Examples own = Preparer.load(few.data(), null);
            Evaluation plain = Evaluation.of(session, own).orElseThrow();
            Sequences told = own.sequences();
            Sequences.Decoder decoder = java.util.Objects.requireNonNull(told.decoder());
            Sequences other = new Sequences(told.lengths(), swapped(told.vocabulary()), told.answers(),
                    new Sequences.Decoder(swapped(decoder.inputs()), decoder.steps(), decoder.lengths(), swapped(decoder.vocabulary()),
                            decoder.start(), decoder.end()));
            Examples renumbered = new Examples(swapped(own.features()), own.shape(), own.labels(), own.classes(), own.values(), own.valueNames(),
                    own.featureNames(), other);
            Evaluation again = Evaluation.of(session, renumbered).orElseThrow();
            assertEquals(plain.loss(), again.loss(), 0);
            assertArrayEquals(plain.confusion(), again.confusion());
        }
    }

    /** Tokens 5 and 6 in each other's place. */
    private static List<String> swapped(List<String> tokens) {
        List<String> changed = new ArrayList<>(tokens);
        Collections.swap(changed, 5, 6);
        return changed;
    }

    private static float[] swapped(float[] ids) {
        float[] changed = ids.clone();
        for (int i = 0; i < ids.length; i++) {
            changed[i] = ids[i] == 5 ? 6 : ids[i] == 6 ? 5 : ids[i];
        }
        return changed;
    }

    private static Examples of(Examples own, int[] labels, List<String> classes) {
        return Examples.classification(own.features(), own.shape(), labels, classes, own.featureNames());
    }
}
