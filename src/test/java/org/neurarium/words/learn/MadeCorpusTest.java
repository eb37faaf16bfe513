package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.corpus.Analogy;
import org.neurarium.words.corpus.MadeCorpus;

/** The made corpora ask at least a hundred questions, and the default settings answer nearly all of them. */
class MadeCorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {"made-en", "made-ko"})
    void skipGramAnswersItsAnalogies(String id) throws Exception {
        MadeCorpus corpus = MadeCorpus.find(id).orElseThrow();
        List<Analogy> questions = corpus.questions();
        assertTrue(questions.size() >= 100, questions.size() + " questions");
        try (WordTraining training = WordTraining.open(corpus, WordSettings.of(WordMethod.SKIP_GRAM), share -> { })) {
            training.start();
            training.await();
            assertEquals(WordProgress.State.DONE, training.progress().state());
            AnalogyScore score = AnalogyScore.of(training.snapshot(), questions);
            assertEquals(questions.size(), score.answered());
            assertTrue(score.accuracy() >= 0.95, score.toString());
        }
    }

    @Test
    void isTheSameEveryTime() throws Exception {
        assertEquals(text("made-ko"), text("made-ko"));
        assertTrue(text("made-ko").contains(List.of("왕", "이", "왕좌", "에", "앉았다")));
        assertTrue(text("made-ko").contains(List.of("황제", "가", "제국", "을", "거느린다")));
        assertTrue(text("made-en").contains(List.of("the", "queen", "rules", "the", "kingdom")));
    }

    private static Set<List<String>> text(String id) throws Exception {
        Set<List<String>> sentences = new HashSet<>();
        MadeCorpus.find(id).orElseThrow().read((tokens, share) -> sentences.add(List.copyOf(tokens)) || true);
        return sentences;
    }
}
