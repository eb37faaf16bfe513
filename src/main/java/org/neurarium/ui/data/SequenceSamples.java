package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.text.Jamo;

/**
 * Some sequences as they read: tokens or symbols with what is answered.
 *
 * @param rows one for each example shown
 */
record SequenceSamples(List<Row> rows) {
    /** Tokens of one example that are shown at most. */
    static final int MOST = 28;
    private static final float HALF = 0.5f;

    SequenceSamples {
        rows = List.copyOf(rows);
    }

    /** What a piece is. */
    enum Kind { TOKEN, UNKNOWN, SIGN, PADDING, MORE }

    /**
     * One token.
     *
     * @param under what is answered at its step where that is of another kind than the tokens, else empty
     */
    record Piece(String text, Kind kind, String under) {
    }

    /**
     * One example.
     *
     * @param pieces its tokens
     * @param answer the tokens written in answer; empty where one class is the answer
     * @param label the class; empty where there is none for the whole
     */
    record Row(List<Piece> pieces, List<Piece> answer, String label) {
        Row {
            pieces = List.copyOf(pieces);
            answer = List.copyOf(answer);
        }
    }

    /** Whether these are tokens, or symbols each written as one 1 among zeros. */
    static boolean fits(Examples examples) {
        return examples.sequences().isTokens() || isOneHot(examples);
    }

    /** Examples spread over all, neighbours being of unlike class. */
    static SequenceSamples of(Examples examples, int most) {
        List<Row> rows = new ArrayList<>();
        int count = Math.min(most, examples.count());
        int stride = Math.max(1, examples.count() / Math.max(1, count) | 1);
        for (int i = 0; i < count; i++) {
            rows.add(row(examples, (int) ((long) i * stride % examples.count())));
        }
        return new SequenceSamples(rows);
    }

    private static Row row(Examples examples, int row) {
        Sequences sequences = examples.sequences();
        Sequences.Decoder decoder = sequences.decoder();
        String label = sequences.answers() == 0 && examples.isClassification()
                ? examples.classes().get(examples.labels()[row]) : "";
        List<Piece> answer = decoder == null ? List.of()
                : pieces(decoder.inputs(), row * decoder.steps() + 1, decoder.lengths()[row] - 1, 0, decoder.vocabulary());
        if (!sequences.isTokens()) {
            return new Row(symbols(examples, row), answer, label);
        }
        int steps = examples.shape().size(0);
        int length = sequences.lengths().length == 0 ? steps : sequences.lengths()[row];
        List<Piece> pieces = pieces(examples.features(), row * steps, length, steps - length, sequences.vocabulary());
        boolean tagged = decoder == null && sequences.answers() > 0 && !examples.classes().equals(sequences.vocabulary());
        return new Row(tagged ? tagged(examples, row, pieces) : pieces, answer, label);
    }

    private static List<Piece> tagged(Examples examples, int row, List<Piece> pieces) {
        List<Piece> tagged = new ArrayList<>(pieces);
        int answers = examples.sequences().answers();
        for (int t = 0; t < pieces.size() && t < answers; t++) {
            int label = examples.labels()[row * answers + t];
            Piece piece = pieces.get(t);
            if (label >= 0 && piece.kind != Kind.MORE) {
                tagged.set(t, new Piece(piece.text, piece.kind, examples.classes().get(label)));
            }
        }
        return tagged;
    }

    private static List<Piece> pieces(float[] ids, int start, int length, int padding, List<String> vocabulary) {
        List<Piece> pieces = new ArrayList<>();
        for (int t = 0; t < Math.min(MOST, length); t++) {
            int id = (int) ids[start + t];
            String token = vocabulary.get(id);
            Kind kind = id == Sequences.UNKNOWN ? Kind.UNKNOWN : token.matches("<(start|end)>") && id < 4 ? Kind.SIGN : Kind.TOKEN;
            pieces.add(new Piece(shown(token), kind, ""));
        }
        if (length > MOST) {
            pieces.add(new Piece("+" + (length - MOST), Kind.MORE, ""));
        } else if (padding > 0) {
            pieces.add(new Piece(vocabulary.get(Sequences.PADDING) + (padding > 1 ? " ×" + padding : ""), Kind.PADDING, ""));
        }
        return pieces;
    }

    /** A token so that it can be seen: blanks and line breaks as signs, single Hangul letters in their usual form. */
    static String shown(String token) {
        return Jamo.shown(token).replace(' ', '␣').replace("\n", "↵").replace("\r", "").replace('\t', '⇥');
    }

    /** Symbols are named by the classes first, the others by the last letters of the alphabet. */
    private static List<Piece> symbols(Examples examples, int row) {
        int steps = examples.shape().size(0);
        int width = examples.shape().size(1);
        List<Piece> pieces = new ArrayList<>();
        for (int t = 0; t < Math.min(MOST, steps); t++) {
            int symbol = symbol(examples, (row * steps + t) * width, width);
            String name = symbol < examples.classes().size() ? examples.classes().get(symbol)
                    : String.valueOf((char) ('z' - (width - 1 - symbol)));
            pieces.add(new Piece(name, Kind.TOKEN, ""));
        }
        if (steps > MOST) {
            pieces.add(new Piece("+" + (steps - MOST), Kind.MORE, ""));
        }
        return pieces;
    }

    private static boolean isOneHot(Examples examples) {
        if (examples.shape().rank() != 2 || !examples.isClassification() || examples.count() == 0
                || examples.shape().size(1) < 2) {
            return false;
        }
        for (int t = 0; t < examples.shape().size(0); t++) {
            if (symbol(examples, t * examples.shape().size(1), examples.shape().size(1)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Place of the only 1, or −1. */
    private static int symbol(Examples examples, int at, int width) {
        int found = -1;
        for (int i = 0; i < width; i++) {
            float value = examples.features()[at + i];
            if (value != 0 && value != 1 || value > HALF && found >= 0) {
                return -1;
            }
            found = value > HALF ? i : found;
        }
        return found;
    }

    /** The series of which examples are windows, channel by channel: the first value of each window, then the last one. */
    static float @Nullable [][] series(Examples examples) {
        if (examples.shape().rank() != 2 || examples.isClassification() || examples.count() < 2) {
            return null;
        }
        int steps = examples.shape().size(0);
        int width = examples.shape().size(1);
        float[][] series = new float[width][examples.count() + steps - 1];
        for (int t = 0; t < series[0].length; t++) {
            int window = Math.min(t, examples.count() - 1);
            for (int c = 0; c < width; c++) {
                series[c][t] = examples.features()[(window * steps + t - window) * width + c];
            }
        }
        return series;
    }
}
