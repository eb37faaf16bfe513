package org.neurarium.words.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** File formats of word vectors; each may be packed with gzip. Reading finds the format by itself. */
public enum VectorFormat {
    /** A line {@code words dim}, then a word and its numbers a line. */
    WORD2VEC_TEXT("word2vec-text"),
    /** A line {@code words dim}, then each word, a blank, and its numbers as little-endian floats. */
    WORD2VEC_BINARY("word2vec-binary"),
    /** fastText's {@code .vec}: as word2vec's text. */
    FASTTEXT("fasttext"),
    /** A word and its numbers a line, without a first line. */
    GLOVE("glove"),
    /** A line of names ({@code word}, perhaps {@code count}, then the coordinates), then a line a word, all divided by tabs. */
    TSV("tsv");

    private final String id;

    VectorFormat(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<VectorFormat> find(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(VectorFormat::id).toList();
    }

    /** The format that a file's name asks for: {@code .bin} binary, {@code .tsv} tabs, {@code .glove} GloVe, else word2vec's text. */
    public static VectorFormat ofName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (plain.endsWith(".bin")) {
            return WORD2VEC_BINARY;
        }
        if (plain.endsWith(".tsv")) {
            return TSV;
        }
        if (plain.endsWith(".glove")) {
            return GLOVE;
        }
        return plain.endsWith(".vec") ? FASTTEXT : WORD2VEC_TEXT;
    }
}
