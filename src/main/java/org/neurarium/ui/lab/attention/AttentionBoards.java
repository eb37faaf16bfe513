package org.neurarium.ui.lab.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.neurarium.lab.attention.SelfAttention;
import org.neurarium.ui.common.Texts;

/** Which matrices a stage shows. */
final class AttentionBoards {
    private final AttentionViewModel model;
    private final Texts texts;

    AttentionBoards(AttentionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /**
     * A matrix with a title.
     *
     * @param rows names at its left; empty for none
     * @param columns names above it; empty for none
     * @param token colour of the frame of its lit row
     * @param lit row that is looked at; −1 for none, −2 for all
     */
    record Board(String title, double[][] values, List<String> rows, List<String> columns, String token, int lit) {
    }

    List<Board> boards() {
        SelfAttention a = model.attention();
        List<SelfAttention.Head> heads = model.result();
        int row = model.row();
        List<String> tokens = model.tokens();
        return switch (model.stage()) {
            case VECTORS -> model.positions()
                    ? List.of(board("vectors", model.wordVectors(), "accent", row), board("waves", model.waves(), "accent", row), board("x", a.x(), "accent", row))
                    : List.of(board("x", a.x(), "accent", row));
            case QUERIES -> projection(a.wq(), "W_Q", "Q", heads, SelfAttention.Head::q, "query");
            case KEYS -> projection(a.wk(), "W_K", "K", heads, SelfAttention.Head::k, "key");
            case VALUES -> projection(a.wv(), "W_V", "V", heads, SelfAttention.Head::v, "value");
            case SCORES -> {
                List<Board> all = new ArrayList<>(List.of(named("Q" + of(), model.shownHead().q(), "query", row), named("K" + of(), model.shownHead().k(), "key", -2)));
                all.addAll(squares("QKᵀ", SelfAttention.Head::scores));
                yield all;
            }
            case SCALE -> squares("QKᵀ/√d", SelfAttention.Head::scaled);
            case MASK -> squares("+ M", SelfAttention.Head::masked);
            case SOFTMAX -> squares("softmax", SelfAttention.Head::weights);
            case SUM -> {
                List<Board> all = new ArrayList<>(List.of(new Board("A" + of(), model.shownHead().weights(), tokens, tokens, "query", row),
                        named("V" + of(), model.shownHead().v(), "value", -2)));
                for (int h = 0; h < heads.size(); h++) {
                    all.add(named("A·V " + head(h), heads.get(h).output(), "accent", row));
                }
                yield all;
            }
            case JOIN -> List.of(named(texts.get("lab.attention.joined"), SelfAttention.joined(heads), "accent", row));
            case OUTPUT -> List.of(named(texts.get("lab.attention.joined"), SelfAttention.joined(heads), "accent", row),
                    new Board("W_O", a.wo(), List.of(), List.of(), "accent", -1), board("y", model.output(), "accent", row));
            case ORDER -> List.of(board("y", model.output(), "accent", row), board("turned", model.turned(), "accent", row),
                    board("difference", difference(model.output(), model.turned()), "accent", row));
        };
    }

    private List<Board> projection(double[][] w, String weights, String name, List<SelfAttention.Head> heads,
                                   Function<SelfAttention.Head, double[][]> part, String token) {
        double[][] all = SelfAttention.joined(heads.stream().map(h -> new SelfAttention.Head(h.q(), h.k(), h.v(), h.scores(), h.scaled(), h.masked(),
                h.weights(), part.apply(h))).toList());
        return List.of(board("x", model.attention().x(), "accent", model.row()), new Board(weights, w, List.of(), List.of(), token, -1),
                named(name + " = X·" + weights, all, token, model.row()));
    }

    private static double[][] difference(double[][] a, double[][] b) {
        double[][] out = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int c = 0; c < a[i].length; c++) {
                out[i][c] = a[i][c] - b[i][c];
            }
        }
        return out;
    }

    private List<Board> squares(String title, Function<SelfAttention.Head, double[][]> part) {
        List<Board> all = new ArrayList<>();
        for (int h = 0; h < model.result().size(); h++) {
            double[][] values = Arrays.stream(part.apply(model.result().get(h))).map(double[]::clone).toArray(double[][]::new);
            all.add(new Board(title + " " + head(h), values, model.tokens(), model.tokens(), "query", model.row()));
        }
        return all;
    }

    private Board board(String key, double[][] values, String token, int lit) {
        return named(texts.get("lab.attention.board." + key), values, token, lit);
    }

    private Board named(String title, double[][] values, String token, int lit) {
        return new Board(title, values, model.tokens(), List.of(), token, lit);
    }

    private String of() {
        return " " + head(model.shown() - 1);
    }

    private String head(int index) {
        return model.result().size() == 1 ? "" : texts.get("lab.attention.head-number", index + 1);
    }
}
