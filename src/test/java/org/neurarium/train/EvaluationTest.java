package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;

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

    private static Examples of(Examples own, int[] labels, List<String> classes) {
        return Examples.classification(own.features(), own.shape(), labels, classes, own.featureNames());
    }
}
