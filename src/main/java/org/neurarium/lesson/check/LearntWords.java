package org.neurarium.lesson.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.learn.WordTraining;
import org.neurarium.words.vectors.WordVectors;

/** Word vectors learnt from a built-in text to the end, by one thread, so that they are the same every time. */
final class LearntWords {
    private LearntWords() {
    }

    static WordVectors of(String corpus, WordSettings settings) throws InputFault {
        try (WordTraining training = WordTraining.open(MadeCorpus.find(corpus).orElseThrow(), settings, share -> { })) {
            training.start();
            training.await();
            if (training.progress().state() != WordProgress.State.DONE) {
                throw new IllegalStateException(training.progress().toString());
            }
            return training.snapshot();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
