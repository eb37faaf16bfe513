package org.neurarium.ui.viz.results;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** A beam search as a tree: tokens with their probability, the probability of each kept text at its end. */
final class BeamPane extends Pane {
    static final double COLUMN = 68;
    static final double ROW = 44;
    private static final double LEFT = 14;
    private static final double BOX = 44;
    private static final double HEIGHT = 24;

    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private @Nullable BeamTree tree;

    BeamPane(Theme theme) {
        this.theme = theme;
        setId("beam");
        getChildren().setAll(canvas);
        Followed.by(this, theme.choice(), this::draw);
    }

    void show(@Nullable BeamTree shown) {
        tree = shown;
        draw();
    }

    private void draw() {
        BeamTree now = tree;
        double width = now == null ? 0 : LEFT + now.columns() * COLUMN + 60;
        double height = now == null ? 0 : now.rows() * ROW + 8;
        setPrefSize(width, height);
        setMinSize(width, height);
        GraphicsContext g = canvas.begin(width, height);
        if (now != null) {
            now.nodes().forEach(node -> edge(g, now, node));
            now.nodes().forEach(node -> node(g, now, node));
        }
    }

    private void edge(GraphicsContext g, BeamTree now, BeamTree.Node node) {
        Palette palette = theme.palette();
        g.setStroke(palette.get(node.best() ? "accent" : "line-strong"));
        g.setLineWidth(node.best() ? 2 : 1);
        double x = x(node.column());
        double from = node.parent() < 0 ? LEFT - 6 : x(node.column() - 1) + BOX;
        double fromY = node.parent() < 0 ? y(0) : y(now.nodes().get(node.parent()).row());
        g.beginPath();
        g.moveTo(from, fromY);
        g.bezierCurveTo((from + x) / 2, fromY, (from + x) / 2, y(node.row()), node.token().isEmpty() ? x + BOX : x, y(node.row()));
        g.stroke();
    }

    private void node(GraphicsContext g, BeamTree now, BeamTree.Node node) {
        Palette palette = theme.palette();
        double x = x(node.column());
        double y = y(node.row());
        if (!node.token().isEmpty()) {
            g.setFill(palette.get(node.best() ? "accent-soft" : "surface-sunk"));
            g.fillRoundRect(x, y - HEIGHT / 2, BOX, HEIGHT, 8, 8);
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.setFont(Font.font(Fonts.FAMILY, 13));
            g.setFill(palette.get("text"));
            g.fillText(node.token().isBlank() ? "␣" : node.token(), x + BOX / 2, y, BOX - 6);
            g.setFont(Font.font(Fonts.FAMILY, 10));
            g.setFill(palette.get("text-muted"));
            g.fillText(Ticks.figure(node.probability(), 2), x + BOX / 2, y + HEIGHT / 2 + 7);
        }
        if (node.column() == now.columns() - 1) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.setFont(Font.font(Fonts.FAMILY, 12));
            g.setFill(palette.get(node.best() ? "accent-text" : "text-muted"));
            g.fillText(Ticks.figure(node.text(), 2), x + BOX + 8, y);
        }
    }

    private static double x(int column) {
        return LEFT + column * COLUMN + (COLUMN - BOX) / 2;
    }

    private static double y(int row) {
        return 4 + HEIGHT / 2 + row * ROW + 2;
    }
}
