package org.neurarium.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.table.Note;
import org.neurarium.document.spec.Shape;
import org.neurarium.document.spec.TokenVectors;

/**
 * What examples have beside plain features where they are sequences or are answered step by step. Sequences of unequal
 * length are padded at their end: numbers with 0, tokens with id {@link #PADDING}.
 *
 * @param lengths valid steps of each example's features, {@code [count]}; empty where all are full
 * @param vocabulary the tokens by id where features are token ids, else empty; 0 is padding, 1 an unknown token
 * @param answers answers per example, one for every step; 0 where one answer is for the whole example
 * @param decoder what a decoder is told beside the features, null where there is none
 * @param notes what a person should know about how they were read: texts cut, rows left out
 * @param vectors word vectors for the tokens, by the layer that asks for them
 */
public record Sequences(int[] lengths, List<String> vocabulary, int answers, @Nullable Decoder decoder, List<Note> notes,
                        Map<String, TokenVectors> vectors) {
    /** Id of what fills the end of a short sequence. */
    public static final int PADDING = 0;
    /** Id of a token that is not in the vocabulary. */
    public static final int UNKNOWN = 1;
    /** A label that says: no answer is asked at this step. */
    public static final int NO_ANSWER = -1;
    /** Plain examples. */
    public static final Sequences NONE = new Sequences(new int[0], List.of(), 0, null);

    public Sequences {
        vocabulary = List.copyOf(vocabulary);
        notes = List.copyOf(notes);
        vectors = Map.copyOf(vectors);
    }

    /** Sequences for which no layer asks word vectors. */
    public Sequences(int[] lengths, List<String> vocabulary, int answers, @Nullable Decoder decoder, List<Note> notes) {
        this(lengths, vocabulary, answers, decoder, notes, Map.of());
    }

    /** The same with word vectors for layers. */
    public Sequences withVectors(Map<String, TokenVectors> matched) {
        return new Sequences(lengths, vocabulary, answers, decoder, notes, matched);
    }

    /** Sequences about which nothing more is to be said. */
    public Sequences(int[] lengths, List<String> vocabulary, int answers, @Nullable Decoder decoder) {
        this(lengths, vocabulary, answers, decoder, List.of());
    }

    /**
     * The second input of an encoder–decoder: while it learns, the right answer so far (teacher forcing).
     *
     * @param inputs token ids {@code [count × steps]}: the start sign, then the answer but for its last token
     * @param steps longest answer
     * @param lengths valid steps, {@code [count]}
     * @param vocabulary tokens by id; those of the answers too
     * @param start id of the sign a decoder begins with
     * @param end id of the sign it ends with
     */
    public record Decoder(float[] inputs, int steps, int[] lengths, List<String> vocabulary, int start, int end) {
        public Decoder {
            vocabulary = List.copyOf(vocabulary);
        }

        /** Shape of one example's input. */
        public Shape shape() {
            return Shape.of(steps);
        }

        Decoder select(int[] rows) {
            float[] some = new float[rows.length * steps];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(inputs, rows[i] * steps, some, i * steps, steps);
            }
            return new Decoder(some, steps, pick(lengths, rows), vocabulary, start, end);
        }
    }

    /** Answers there are for each example, at least one. */
    public int answersEach() {
        return Math.max(1, answers);
    }

    /** Whether features are token ids. */
    public boolean isTokens() {
        return !vocabulary.isEmpty();
    }

    Sequences select(int[] rows) {
        return this == NONE ? NONE
                : new Sequences(pick(lengths, rows), vocabulary, answers, decoder == null ? null : decoder.select(rows),
                        notes, vectors);
    }

    private static int[] pick(int[] all, int[] rows) {
        return all.length == 0 ? all : Arrays.stream(rows).map(r -> all[r]).toArray();
    }
}
