package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.vectors.WordVectors;

/** A training from outside: repeatable, can be watched, held and ended. */
class TrainingTest {
    private static final MadeCorpus CORPUS = MadeCorpus.find("made-ko").orElseThrow();

    /**
     * Analogies of the made corpus tell noise (below 1 %) from vectors; each method has learnt at least 60 %, GloVe, which
     * never looks at pairs that do not occur, at least 15 %.
     */
    @ParameterizedTest
    @EnumSource
    void everyMethodLearnsAndRepeats(WordMethod method) throws Exception {
        WordSettings settings = WordSettings.of(method).withDim(40).withPieces(new Pieces(3, 6, 20_000, true));
        settings = method == WordMethod.CBOW || method == WordMethod.FASTTEXT ? settings.withEpochs(8) : settings;
        WordVectors one = train(settings);
        WordVectors same = train(settings);
        assertArrayEquals(one.vector(7), same.vector(7));
        double accuracy = AnalogyScore.of(one, CORPUS.questions()).accuracy();
        assertTrue(accuracy >= (method == WordMethod.GLOVE ? 0.15 : 0.6), method + " " + accuracy);
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP_GRAM", "CBOW"})
    void fullSoftmaxLearnsToo(WordMethod method) throws Exception {
        WordVectors vectors = train(WordSettings.of(method).withDim(20).withEpochs(method == WordMethod.CBOW ? 3 : 1)
                .withObjective(WordSettings.Objective.SOFTMAX).withRate(0.05));
        assertTrue(AnalogyScore.of(vectors, CORPUS.questions()).accuracy() >= 0.6);
    }

    @Test
    void waitsWhilePausedAndGoesOn() throws Exception {
        try (WordTraining training = WordTraining.open(CORPUS, WordSettings.of(WordMethod.SKIP_GRAM).withDim(10).withThreads(2), s -> { })) {
            assertEquals(WordProgress.State.READY, training.progress().state());
            training.pause();
            training.start();
            assertEquals(false, training.await(300));
            assertEquals(WordProgress.State.PAUSED, training.progress().state());
            long done = training.progress().done();
            float[] held = training.snapshot().vector(0);
            assertEquals(false, training.await(100));
            assertEquals(done, training.progress().done());
            assertArrayEquals(held, training.snapshot().vector(0));
            training.resume();
            training.await();
            assertEquals(WordProgress.State.DONE, training.progress().state());
            assertEquals(training.progress().total(), training.progress().done());
            assertNotEquals(held[0], training.snapshot().vector(0)[0]);
        }
    }

    @Test
    void stopsAndKeepsWhatWasLearnt() throws Exception {
        try (WordTraining training = WordTraining.open(CORPUS, WordSettings.of(WordMethod.SKIP_GRAM).withEpochs(10_000), s -> { })) {
            training.start();
            assertEquals(false, training.await(200));
            training.stop();
            training.await();
            assertEquals(WordProgress.State.STOPPED, training.progress().state());
            assertTrue(training.progress().share() < 1);
        }
    }

    @Test
    void aHugeLearningRateIsToldAsDivergence() throws Exception {
        try (WordTraining training = WordTraining.open(CORPUS, WordSettings.of(WordMethod.GLOVE).withDim(10), s -> { })) {
            training.learningRate(1e20);
            training.start();
            training.await();
            assertEquals(WordProgress.State.DIVERGED, training.progress().state());
        }
    }

    private static WordVectors train(WordSettings settings) throws Exception {
        try (WordTraining training = WordTraining.open(CORPUS, settings, s -> { })) {
            training.start();
            training.await();
            return training.snapshot();
        }
    }
}
