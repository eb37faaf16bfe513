package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.words.corpus.MadeCorpus;

/** Training that is slowed, stepped and described for a window. */
@Timeout(120)
class WatchedTrainingTest {
    private static WordSettings small(WordMethod method) {
        return WordSettings.of(method).withDim(8).withEpochs(1).withPieces(new Pieces(3, 4, 500, true));
    }

    private static WordTraining open(WordMethod method) throws Exception {
        return WordTraining.open(MadeCorpus.find("made-en").orElseThrow(), small(method), share -> { });
    }

    private static float[] all(WordTraining training) {
        var vectors = training.snapshot();
        float[] all = new float[vectors.size() * vectors.dim()];
        vectors.rows().copy(0, vectors.size(), all, 0);
        return all;
    }

    @ParameterizedTest
    @EnumSource(value = WordMethod.class, names = {"SKIP_GRAM", "CBOW", "GLOVE", "FASTTEXT"})
    void slowingChangesNoVector(WordMethod method) throws Exception {
        try (WordTraining fast = open(method); WordTraining slow = open(method)) {
            fast.start();
            fast.await();
            slow.speed(1e6);
            slow.advance(500);
            slow.start();
            while (slow.progress().state() != WordProgress.State.PAUSED) {
                Thread.onSpinWait();
            }
            slow.speed(2e6);
            slow.resume();
            slow.await();
            assertArrayEquals(all(fast), all(slow));
        }
    }

    @Test
    void theSpeedIsKept() throws Exception {
        try (WordTraining training = open(WordMethod.SKIP_GRAM)) {
            training.speed(5_000);
            long began = System.nanoTime();
            training.start();
            while (training.progress().done() < 2_000) {
                Thread.onSpinWait();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            assertTrue(training.progress().done() / seconds < 6_500, training.progress().done() + " in " + seconds);
            training.speed(0);
            training.await();
            assertEquals(1, training.progress().share(), "the brake can be let go");
        }
    }

    @Test
    void stoppingASlowTrainingTakesNoTime() throws Exception {
        WordTraining training = open(WordMethod.SKIP_GRAM);
        training.speed(0.01);
        training.start();
        training.close();
        assertEquals(WordProgress.State.STOPPED, training.progress().state());
    }

    @Test
    void aSnapshotStaysAsItWas() throws Exception {
        try (WordTraining training = open(WordMethod.SKIP_GRAM)) {
            var before = training.snapshot();
            float[] king = before.vector(before.id("king"));
            training.start();
            training.await();
            assertArrayEquals(king, before.vector(before.id("king")));
            var after = training.snapshot();
            assertFalse(java.util.Arrays.equals(king, after.vector(after.id("king"))));
            assertEquals(before.words(), after.words());
        }
    }

    @ParameterizedTest
    @EnumSource(WordMethod.class)
    void everyDeclaredSettingCanBeReadAndWritten(WordMethod method) throws Exception {
        WordSettings usual = WordSettings.of(method);
        for (ParamSpec spec : WordSettingSpecs.of(usual)) {
            assertEquals(spec.defaultValue(), WordSettingSpecs.value(usual, spec.name()), spec.name());
            for (Object value : values(spec)) {
                WordSettings changed = WordSettingSpecs.with(usual, spec.name(), value).checked();
                assertEquals(value, WordSettingSpecs.value(changed, spec.name()), spec.name());
            }
        }
    }

    private static List<?> values(ParamSpec spec) {
        return switch (spec.type()) {
            case CHOICE -> spec.options();
            case FLAG -> List.of(true, false);
            case INTEGER -> List.of(spec.min().longValue(), spec.max().longValue());
            default -> List.of(spec.min(), spec.max());
        };
    }

    @Test
    void whatWouldChangeNothingIsNotDeclared() {
        assertFalse(names(WordSettings.of(WordMethod.LSA)).contains("rate"));
        assertFalse(names(WordSettings.of(WordMethod.GLOVE)).contains("negatives"));
        assertTrue(names(WordSettings.of(WordMethod.CBOW)).contains("negatives"));
        assertFalse(names(WordSettings.of(WordMethod.CBOW).withObjective(WordSettings.Objective.SOFTMAX)).contains("negatives"));
    }

    private static List<String> names(WordSettings settings) {
        return WordSettingSpecs.of(settings).stream().map(ParamSpec::name).toList();
    }
}
