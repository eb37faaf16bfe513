package org.neurarium.cli;

import java.util.Optional;

/**
 * What the words lab shows.
 *
 * @param corpus id of a built-in corpus or a text file; empty for the built-in one in the window's language
 * @param method id of the method; empty for skip-gram
 * @param vectors file of vectors that are shown in place of learnt ones
 * @param map {@code pca}, {@code tsne} or {@code umap}
 * @param dims 2 or 3
 */
public record WordsScene(Optional<String> corpus, Optional<String> method, Optional<String> vectors, String map, int dims) {
    /** As the words lab opens. */
    public static final WordsScene USUAL = new WordsScene(Optional.empty(), Optional.empty(), Optional.empty(), "pca", 2);
}
