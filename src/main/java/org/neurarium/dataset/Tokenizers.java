package org.neurarium.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.text.BytePairs;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.document.Settings;
import org.neurarium.document.io.OtherComputers;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/** The setting {@code tokenizer} of text data. */
final class Tokenizers {
    private static final String BYTE_PAIRS = "byte-pairs";
    private static final String NAME = "tokenizer";
    private static final String SIZE = "vocabularySize";

    private static volatile @Nullable Kept kept;

    private Tokenizers() {
    }

    static ParamSpec param(String standard) {
        return ParamSpec.choice(NAME, standard, Stream.concat(Splitting.ids().stream(), Stream.of(BYTE_PAIRS)).toList());
    }

    /** The most tokens a vocabulary has; how many byte pairs are learned. */
    static ParamSpec size(int standard) {
        return ParamSpec.integer(SIZE, standard, 20, 50_000);
    }

    /** Whether texts have to be known before the first can be divided. */
    static boolean learned(CheckedSettings settings) {
        return settings.text(NAME).equals(BYTE_PAIRS);
    }

    /** The chosen tokenizer. Byte pairs are learned from these texts. */
    static Tokenizer of(CheckedSettings settings, List<String> texts) {
        return Splitting.find(settings.text(NAME)).map(Splitting::tokenizer)
                .orElseGet(() -> BytePairs.train(texts, settings.integer(SIZE)));
    }

    /**
     * The chosen tokenizer for what a person types. The last byte pairs learned for typing are kept: people type again
     * and again into the same net.
     *
     * @param texts gives what byte pairs are learned from
     * @param stamp tells texts of the same settings apart, such as their kind and the file's time of change
     */
    static Tokenizer typing(Settings settings, CheckedSettings checked, String stamp, Texts texts) throws InputFault {
        if (!learned(checked)) {
            return of(checked, List.of());
        }
        List<Object> key = List.of(settings, stamp);
        Kept last = kept;
        if (last == null || !last.key.equals(key)) {
            last = new Kept(key, BytePairs.train(texts.read(), checked.integer(SIZE)));
            kept = last;
        }
        return last.tokenizer;
    }

    /** Text that reads like these tokens; byte pairs need not be learned for that. */
    static String written(CheckedSettings settings, List<String> tokens) {
        return Splitting.find(settings.text(NAME)).map(s -> s.tokenizer().text(tokens)).orElseGet(() -> String.join("", tokens));
    }

    /** The kind of data and when the file was last changed; the kind alone where that cannot be told. */
    static String stamp(String kind, CheckedSettings checked) {
        String path = checked.text("path");
        try {
            return OtherComputers.mayBeAsked(path) ? kind + " " + Files.getLastModifiedTime(Path.of(path)) : kind;
        } catch (IOException | InvalidPathException e) {
            return kind;
        }
    }

    /** Texts read when they are needed. */
    interface Texts {
        List<String> read() throws InputFault;
    }

    private record Kept(List<Object> key, BytePairs tokenizer) {
    }
}
