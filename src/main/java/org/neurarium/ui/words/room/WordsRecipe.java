package org.neurarium.ui.words.room;

import org.neurarium.words.learn.Pieces;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;

/** How vectors are learnt from a text. The settings' minimum count is the source's. */
public record WordsRecipe(TextSource source, WordSettings settings) {
    private static final int SMALL_DIM = 50;
    private static final int SMALL_EPOCHS = 10;
    private static final int SMALL_ROWS = 20_000;
    private static final int GLOVE_EPOCHS = 50;

    /** What suits a text: small and repeatable for a built-in one, as published for a person's own. */
    public static WordsRecipe suiting(TextSource source, WordMethod method) {
        WordSettings usual = WordSettings.of(method).withMinCount(source.minCount());
        if (!source.builtIn()) {
            return new WordsRecipe(source, usual.withThreads(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)));
        }
        return new WordsRecipe(source, usual.withDim(SMALL_DIM)
                .withEpochs(method == WordMethod.GLOVE ? GLOVE_EPOCHS : SMALL_EPOCHS)
                .withPieces(new Pieces(usual.pieces().shortest(), usual.pieces().longest(), SMALL_ROWS, usual.pieces().keys())));
    }

    public WordsRecipe withSource(TextSource changed) {
        return new WordsRecipe(changed, settings.withMinCount(changed.minCount()));
    }

    public WordsRecipe withSettings(WordSettings changed) {
        return new WordsRecipe(source, changed.withMinCount(source.minCount()));
    }

    /** The same but for the learning rate, which is heeded while training runs. */
    boolean sameButRate(WordsRecipe other) {
        return source.equals(other.source) && settings.withRate(other.settings.rate()).equals(other.settings);
    }
}
