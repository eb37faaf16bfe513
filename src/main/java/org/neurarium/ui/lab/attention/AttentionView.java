package org.neurarium.ui.lab.attention;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.lab.stage.GridPainter;
import org.neurarium.ui.lab.stage.LabPane;
import org.neurarium.ui.lab.stage.Line;
import org.neurarium.ui.lab.stage.PicturePane;

/** Self-attention of a typed sentence, from vectors to the weighted sum, heads side by side. */
public final class AttentionView extends LabPane {
    private static final double MOST_NAMES = 62;
    private static final double GAP = 22;
    private static final double TITLE = 46;
    private static final double MOST_CELL = 52;
    private static final double ROW = 27;
    private static final double LETTERS = 12;
    /** Two boards stand side by side where their cells can be this wide. */
    private static final double LEAST_ABREAST = 30;

    private final AttentionViewModel model;
    private final AttentionBoards boards;
    private final AttentionLines words;
    /** Width of the words at the rows; all boards of a picture leave the same, so that they stand under each other. */
    private double names;

    public AttentionView(Texts texts, Theme theme) {
        this(new AttentionViewModel(texts.get("lab.attention.example")), texts, theme);
    }

    private AttentionView(AttentionViewModel model, Texts texts, Theme theme) {
        super("attention", model.head(), texts, theme);
        this.model = model;
        boards = new AttentionBoards(model, texts);
        words = new AttentionLines(model, texts);
        controls().text("sentence", model::sentence, model::sentence)
                .number("query", 1, AttentionViewModel.MOST_TOKENS, true, model::query, v -> model.query((int) v))
                .choice("size", List.of("4", "8"), s -> s, model::size, model::size)
                .choice("heads", List.of("1", "2", "4"), s -> s, model::heads, model::heads)
                .number("shown", 1, 4, true, model::shown, v -> model.shown((int) v))
                .flag("positions", model::positions, model::positions)
                .flag("causal", model::causal, model::causal)
                .number("padding", 0, 3, true, model::padding, v -> model.padding((int) v))
                .number("seed", 0, 999, true, model::seed, v -> model.seed((int) v));
        model.revision().addListener(o -> refresh());
        model.head().at().addListener(o -> refresh());
        refresh();
    }

    @Override
    protected void update() {
        model.example(texts().get("lab.attention.example"));
    }

    AttentionViewModel model() {
        return model;
    }

    /** Boards one after the other; a new line where the width ends, cells as large as lets all be seen. */
    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        List<AttentionBoards.Board> all = boards.boards();
        names = Math.min(MOST_NAMES, 12 + all.stream().flatMap(b -> b.rows().stream())
                .mapToDouble(r -> TextWidth.of(r, PicturePane.font(LETTERS))).max().orElse(0));
        int longest = all.stream().mapToInt(b -> b.values()[0].length).max().orElse(1);
        double abreast = (width - 3 * GAP - 2 * names - 8) / (2 * longest);
        double cell = all.size() > 1 && abreast >= LEAST_ABREAST ? Math.min(MOST_CELL, abreast) : MOST_CELL;
        while (cell > 14 && place(all, cell, width, null, null) > height - 8) {
            cell -= 1;
        }
        place(all, cell, width, g, palette);
    }

    /** The largest cell with which no board is wider than the picture. */
    private double fitted(List<AttentionBoards.Board> all, double cell, double width) {
        double fits = cell;
        for (AttentionBoards.Board board : all) {
            fits = Math.min(fits, (width - 2 * GAP - (board.rows().isEmpty() ? 0 : names)) / board.values()[0].length);
        }
        return fits;
    }

    private double boardWidth(AttentionBoards.Board b, double cell) {
        return (b.rows().isEmpty() ? 0 : names) + b.values()[0].length * cell;
    }

    /** Draws where there is something to draw on; the height that is needed. */
    private double place(List<AttentionBoards.Board> all, double wanted, double width, @Nullable GraphicsContext g,
                         @Nullable Palette palette) {
        double cell = fitted(all, wanted, width);
        double tall = Math.min(ROW, cell);
        double x = GAP;
        double y = TITLE;
        double low = 0;
        for (AttentionBoards.Board board : all) {
            double wide = boardWidth(board, cell);
            if (x > GAP && x + wide > width - 8) {
                x = GAP;
                y = low + TITLE;
            }
            if (g != null && palette != null) {
                draw(g, palette, board, x, y, cell, tall);
            }
            low = Math.max(low, y + board.values().length * tall);
            x += wide + GAP;
        }
        return low;
    }

    private void draw(GraphicsContext g, Palette palette, AttentionBoards.Board board, double x, double y, double cell, double tall) {
        double left = x + (board.rows().isEmpty() ? 0 : names);
        GridPainter grid = new GridPainter(g, palette).frame(board.token());
        grid.title(board.title(), left, board.columns().isEmpty() ? y : y - 14);
        grid.paint(board.values(), left, y, cell, tall, GridPainter.reach(1, board.values()), (i, j) -> board.values()[i][j] == Double.NEGATIVE_INFINITY
                ? i == board.lit() ? GridPainter.LIT_DIM : GridPainter.DIM : i == board.lit() || board.lit() == -2 ? GridPainter.LIT : GridPainter.PLAIN);
        g.setFont(PicturePane.font(Math.min(LETTERS, tall * 0.6)));
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < board.rows().size(); i++) {
            g.setFill(palette.get(i == board.lit() ? "text" : "text-muted"));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(board.rows().get(i), left - 6, y + (i + 0.5) * tall, names - 8);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int j = 0; j < board.columns().size(); j++) {
            g.setFill(palette.get("text-faint"));
            g.fillText(board.columns().get(j), left + (j + 0.5) * cell, y - 8, cell - 2);
        }
    }

    @Override
    protected List<Line> lines() {
        return words.lines();
    }
}
