package org.neurarium.ui.viz.results;

import java.util.List;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/** The confusion matrix: rows are right classes, columns what was said; each row on its own scale; recall beside it. */
final class MatrixPane extends Pane {
    private static final double RECALL = 46;
    private static final double TOP = 34;
    private static final double GAP = 6;

    private final ResultsViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final Label tip = new Label();
    private double left;
    private double size;
    private ResultsViewModel.@Nullable Cell pointed;

    MatrixPane(ResultsViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setId("confusion");
        setMinSize(0, 0);
        tip.getStyleClass().add("chart-tip");
        tip.setId("confusion-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        getChildren().setAll(canvas, tip);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> point(null));
        setOnMouseClicked(e -> {
            ResultsViewModel.Cell hit = cellAt(e.getX(), e.getY());
            model.cell().set(Objects.equals(hit, model.cell().get()) ? null : hit);
        });
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        Followed.by(this, theme.choice(), this::draw);
    }

    /** Middle of a cell, in this pane. */
    double middle(int index, boolean across) {
        return (across ? left : TOP) + (index + 0.5) * size;
    }

    /** Width that square cells take in a height. */
    double room(double height) {
        return left + RECALL + 12 + Math.max(0, height - TOP);
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        Confusion confusion = model.confusion().orElse(null);
        if (confusion == null) {
            return;
        }
        List<String> names = model.classes();
        Font small = Font.font(Fonts.FAMILY, 11);
        g.setFont(small);
        double widest = names.stream().mapToDouble(n -> width(n, small)).max().orElse(0);
        left = Math.min(widest, getWidth() * 0.25) + GAP + 18;
        size = Math.max(2, Math.min((getWidth() - left - RECALL) / names.size(), (getHeight() - TOP - 4) / names.size()));
        Palette palette = theme.palette();
        cells(g, confusion, palette);
        labels(g, confusion, names, palette, small);
        mark(g, model.cell().get(), palette.get("accent"));
        mark(g, pointed, palette.get("text"));
    }

    private void cells(GraphicsContext g, Confusion confusion, Palette palette) {
        Font font = Font.font(Fonts.FAMILY, Math.max(8, Math.min(13, size * 0.38)));
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < confusion.classes(); i++) {
            for (int j = 0; j < confusion.classes(); j++) {
                double share = confusion.share(i, j);
                Color fill = palette.get("value-zero").interpolate(palette.get(i == j ? "value-positive" : "value-negative"),
                        Double.isNaN(share) ? 0 : share);
                g.setFill(fill);
                g.fillRect(left + j * size, TOP + i * size, size - 1, size - 1);
                String text = text(confusion, i, j);
                if (confusion.count(i, j) > 0 && width(text, font) < size - 4 && size >= 13) {
                    g.setFill(legible(fill, palette));
                    g.fillText(text, left + (j + 0.5) * size, TOP + (i + 0.5) * size);
                }
            }
        }
    }

    private String text(Confusion confusion, int i, int j) {
        return model.percent().get() ? Math.round(100 * confusion.share(i, j)) + "" : Ticks.whole(confusion.count(i, j));
    }

    private void labels(GraphicsContext g, Confusion confusion, List<String> names, Palette palette, Font font) {
        g.setFont(font);
        double end = left + names.size() * size;
        int every = (int) Math.max(1, Math.ceil(12 / size));
        for (int i = 0; i < names.size(); i += every) {
            g.setFill(palette.get("text-muted"));
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(names.get(i), left - GAP, TOP + (i + 0.5) * size, left - GAP - 16);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(Ticks.percent(confusion.recall(i)), end + GAP, TOP + (i + 0.5) * size);
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.BOTTOM);
            if (width(names.get(i), font) < size * every + 8) {
                g.fillText(names.get(i), left + (i + 0.5) * size, TOP - 3);
            }
        }
        g.setFill(palette.get("text-faint"));
        g.setTextBaseline(VPos.TOP);
        g.fillText(texts.get("results.said"), left + names.size() * size / 2, 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(texts.get("results.recall"), end + GAP, 2, Math.max(20, getWidth() - end - GAP));
        g.save();
        g.translate(2, TOP + names.size() * size / 2);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(texts.get("results.truth"), 0, 0);
        g.restore();
    }

    private void mark(GraphicsContext g, ResultsViewModel.@Nullable Cell cell, Color color) {
        if (cell != null) {
            g.setStroke(color);
            g.setLineWidth(2);
            g.strokeRect(left + cell.said() * size, TOP + cell.truth() * size, size - 1, size - 1);
        }
    }

    private void point(@Nullable MouseEvent e) {
        pointed = e == null ? null : cellAt(e.getX(), e.getY());
        ResultsViewModel.Cell at = pointed;
        Confusion confusion = model.confusion().orElse(null);
        tip.setVisible(at != null && confusion != null && e != null);
        if (at != null && confusion != null && e != null) {
            tip.setText(texts.get("results.cell", model.classes().get(at.truth()), model.classes().get(at.said()),
                    Ticks.whole(confusion.count(at.truth(), at.said())), Ticks.percent(confusion.share(at.truth(), at.said()))));
            tip.autosize();
            tip.relocate(Math.max(0, Math.min(getWidth() - tip.getWidth(), e.getX() + 12)),
                    Math.max(0, Math.min(getHeight() - tip.getHeight(), e.getY() + 14)));
        }
        draw();
    }

    private ResultsViewModel.@Nullable Cell cellAt(double x, double y) {
        int classes = model.confusion().map(Confusion::classes).orElse(0);
        int said = (int) Math.floor((x - left) / size);
        int truth = (int) Math.floor((y - TOP) / size);
        return said < 0 || truth < 0 || said >= classes || truth >= classes ? null
                : new ResultsViewModel.Cell(truth, said);
    }

    /** Text and surface are each other's opposite in every theme. */
    private static Color legible(Color on, Palette palette) {
        double ground = on.grayscale().getBrightness();
        double ink = palette.get("text").grayscale().getBrightness();
        double paper = palette.get("surface").grayscale().getBrightness();
        return palette.get(Math.abs(ink - ground) >= Math.abs(paper - ground) ? "text" : "surface");
    }

    private static double width(String text, Font font) {
        Text measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }
}
