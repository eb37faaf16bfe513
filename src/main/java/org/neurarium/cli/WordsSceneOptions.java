package org.neurarium.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.learn.WordMethod;
import picocli.CommandLine.Option;

/** Options of {@code shot words}. */
final class WordsSceneOptions {
    /** What stands in the place of a project for the words lab. */
    static final String NAME = "words";
    private static final List<String> MAPS = List.of("pca", "tsne", "umap");

    @Option(names = "--corpus", paramLabel = "F", descriptionKey = "shot.corpus")
    @Nullable String corpus;

    @Option(names = "--method", paramLabel = "M", descriptionKey = "shot.method")
    @Nullable String method;

    @Option(names = "--vectors", paramLabel = "V", descriptionKey = "shot.vectors")
    @Nullable String vectors;

    @Option(names = "--map", paramLabel = "pca|tsne|umap", descriptionKey = "shot.map")
    @Nullable String map;

    @Option(names = "--dims", paramLabel = "2|3", descriptionKey = "shot.dims")
    @Nullable String dims;

    WordsScene scene() throws InputFault {
        if (method != null) {
            OptionValue.choice("--method", method, WordMethod.ids());
        }
        String how = map == null ? WordsScene.USUAL.map() : OptionValue.choice("--map", map, MAPS);
        int into = dims == null ? WordsScene.USUAL.dims() : (int) OptionValue.integer("--dims", dims, 2, 3);
        return new WordsScene(Optional.ofNullable(corpus), Optional.ofNullable(method), Optional.ofNullable(vectors), how, into);
    }

    /** Refuses them where a network is drawn. */
    void none() throws InputFault {
        for (String[] option : new String[][] {{"--corpus", corpus}, {"--method", method}, {"--vectors", vectors},
            {"--map", map}, {"--dims", dims}}) {
            if (option[1] != null) {
                throw new InputFault("cli.error.words-only", option[0]);
            }
        }
    }
}
