package org.neurarium.ui.words.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleConsumer;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/**
 * A text that was read: its words with their counts, and itself as numbers.
 *
 * @param groups which words belong together, where the text says so
 */
public record ReadText(TextSource source, WordCounts words, EncodedText encoded, WordGroups groups) implements AutoCloseable {
    /** @param progress told how far the reading is, 0 to 1; what it throws ends the reading */
    static ReadText of(TextSource source, DoubleConsumer progress) throws InputFault, IOException {
        Corpus corpus = source.open();
        WordCounts words = WordCounts.of(corpus, source.minCount(), share -> progress.accept(share / 2));
        EncodedText encoded = EncodedText.of(corpus, words, share -> progress.accept(0.5 + share / 2));
        return new ReadText(source, words, encoded, WordGroups.of(source, words.words()));
    }

    @Override
    public void close() {
        try {
            encoded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
