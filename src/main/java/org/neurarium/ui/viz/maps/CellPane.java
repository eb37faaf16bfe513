package org.neurarium.ui.viz.maps;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.layer.Sliding.Operation;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;

/**
 * The arithmetic of one cell: window, kernel and their products, the sums of all channels, bias and activation. An image shows one
 * channel at a time; a sequence shows channels as rows, some at a time.
 */
final class CellPane extends Region {
    private static final double SIGN = 20;
    private static final double HEAD = 17;
    private static final double LEFT = 2;
    /** Below the matrices: the line of the sum, the channels' sums, and two lines with the cell's number. */
    static final double BELOW = 72;

    private final MapsViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final Pages pages;
    private final FineCanvas canvas = new FineCanvas();
    private NumberGrid[] grids = new NumberGrid[0];
    private ChannelBars bars = new ChannelBars(0, 0, 0, 0);
    private int pointedRow = -1;
    private int pointedColumn = -1;

    CellPane(MapsViewModel model, Texts texts, Theme theme, Pages pages) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        this.pages = pages;
        setId("maps-cell");
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        pages.page().addListener(o -> draw());
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> {
            pointedRow = -1;
            draw();
        });
        setOnMousePressed(e -> bars.at(e.getX(), e.getY()).ifPresent(pages::showChannel));
    }

    /** Width at which every number can be written. */
    double wanted() {
        return model.arithmetic().map(a -> {
            int across = a.columns();
            return a.operation() == Operation.SUM ? 3 * across * 33 + 2 * SIGN + 24 : Math.max(200, across * 33 + 30.0);
        }).orElse(200.0);
    }

    void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        Optional<CellArithmetic> found = model.arithmetic();
        if (found.isEmpty() || getWidth() < 60) {
            grids = new NumberGrid[0];
            return;
        }
        CellArithmetic a = found.get();
        pages.fit(a, model.picture() != null && model.picture().maps().sequence(), getHeight() - HEAD - BELOW);
        double bottom = a.operation() == Operation.SUM ? sum(g, a) : pool(g, a);
        write(g, a, bottom);
    }

    private double sum(GraphicsContext g, CellArithmetic a) {
        Palette palette = theme.palette();
        int rows = pages.rows(a);
        double cell = Math.max(6, Math.min(34, Math.floor((getWidth() - 2 * SIGN - 2 * LEFT) / (3 * a.columns()))));
        double tall = NumberGrid.tall(getHeight() - HEAD - BELOW, rows);
        double step = a.columns() * cell + SIGN;
        grids = new NumberGrid[3];
        for (int i = 0; i < 3; i++) {
            grids[i] = new NumberGrid(LEFT + i * step, HEAD, rows, a.columns(), cell, tall);
        }
        double[] reaches = {Extent.of(a.inputs()).reach(), Extent.of(a.weights()).reach(), largest(a)};
        NumberGrid.Flag pad = (row, column) -> a.places()[pages.place(a, row, column)] < 0;
        NumberGrid.Flag marked = (row, column) -> row == pointedRow && column == pointedColumn;
        grids[0].paint(g, palette, reaches[0], (r, c) -> a.inputs()[pages.at(a, r, c)], pad, marked);
        grids[1].paint(g, palette, reaches[1], (r, c) -> a.weights()[pages.at(a, r, c)], (r, c) -> false, marked);
        grids[2].paint(g, palette, reaches[2], (r, c) -> (double) a.inputs()[pages.at(a, r, c)] * a.weights()[pages.at(a, r, c)], pad,
                marked);
        String[] names = {texts.get("maps.cell.window"), texts.get("maps.cell.kernel"), texts.get("maps.cell.products")};
        for (int i = 0; i < 3; i++) {
            text(g, "text-faint", TextAlignment.LEFT, 11);
            String name = names[i] + power(reaches[i]);
            g.fillText(CutText.fitted(name, a.columns() * cell + SIGN - 4, 11), grids[i].x(), HEAD / 2);
            if (i > 0) {
                text(g, "text-muted", TextAlignment.CENTER, 14);
                g.fillText(i == 1 ? "×" : "=", grids[i].x() - SIGN / 2, HEAD + grids[0].height() / 2);
            }
        }
        return HEAD + grids[0].height();
    }

    private static String power(double reach) {
        int power = NumberGrid.power(reach);
        return power == 0 ? "" : " ×10" + Integer.toString(power).chars().mapToObj(c -> c == '-' ? "⁻"
                : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'))).collect(java.util.stream.Collectors.joining());
    }

    private static double largest(CellArithmetic a) {
        double most = 0;
        for (int i = 0; i < a.inputs().length; i++) {
            most = Math.max(most, Math.abs((double) a.inputs()[i] * a.weights()[i]));
        }
        return most > 0 && Double.isFinite(most) ? most : 1;
    }

    private double pool(GraphicsContext g, CellArithmetic a) {
        double cell = Math.max(6, Math.min(40, Math.floor((getWidth() - 2 * LEFT) / a.columns())));
        NumberGrid grid = new NumberGrid(LEFT, HEAD, a.rows(), a.columns(), cell, NumberGrid.tall(getHeight() - HEAD - BELOW, a.rows()));
        grids = new NumberGrid[] {grid};
        text(g, "text-faint", TextAlignment.LEFT, 11);
        g.fillText(texts.get("maps.cell.window") + power(Extent.of(a.inputs()).reach()), LEFT, HEAD / 2);
        grid.paint(g, theme.palette(), Extent.of(a.inputs()).reach(), (r, c) -> a.inputs()[r * a.columns() + c],
                (r, c) -> a.places()[r * a.columns() + c] < 0, (r, c) -> r * a.columns() + c == a.winner());
        return HEAD + grid.height();
    }

    /** Channel sums, and the line that ends in the cell's number. */
    private void write(GraphicsContext g, CellArithmetic a, double top) {
        double y = top + 12;
        if (pointedRow >= 0 && grids.length == 3) {
            int at = pages.at(a, pointedRow, pointedColumn);
            text(g, "accent-text", TextAlignment.LEFT, 12);
            g.fillText(Ticks.figure(a.inputs()[at], 4) + " × " + Ticks.figure(a.weights()[at], 4) + " = "
                    + Ticks.figure((double) a.inputs()[at] * a.weights()[at], 4), LEFT, y);
        } else {
            text(g, "text-muted", TextAlignment.LEFT, 12);
            g.fillText(CutText.fitted(lead(a), getWidth() - 4, 12), LEFT, y);
        }
        bars = new ChannelBars(LEFT, y + 9, getWidth() - 4, a.operation() == Operation.SUM ? a.sums().length : 0);
        bars.paint(g, theme.palette(), a.sums(), pages.first(a), pages.count(a));
        text(g, "text", TextAlignment.LEFT, 13);
        double line = y + (bars.channels() > 1 ? 37 : 19);
        for (String part : closing(a)) {
            g.fillText(CutText.fitted(part, getWidth() - 4, 13), LEFT, line);
            line += 16;
        }
    }

    private String lead(CellArithmetic a) {
        return switch (a.operation()) {
            case SUM -> a.sums().length == 1 ? texts.get("maps.cell.sum", Ticks.figure(a.sums()[0], 4))
                    : texts.get("maps.cell.channels", a.sums().length, Ticks.figure(java.util.Arrays.stream(a.sums()).sum(), 4));
            case MAX -> texts.get("maps.cell.largest");
            case MEAN -> texts.get("maps.cell.mean", a.inside());
        };
    }

    private List<String> closing(CellArithmetic a) {
        String before = Ticks.figure(a.before(), 4);
        if (a.operation() != Operation.SUM) {
            return List.of((a.operation() == Operation.MAX ? "max = " : "Σ / " + a.inside() + " = ") + before);
        }
        String z = "z = " + Ticks.figure(java.util.Arrays.stream(a.sums()).sum(), 4) + (a.bias() < 0 ? " − " : " + ")
                + Ticks.figure(Math.abs(a.bias()), 4) + " = " + before;
        return List.of(z, a.after().isPresent() ? a.activation() + "(z) = " + Ticks.figure(a.after().getAsDouble(), 4)
                : texts.get("maps.cell.softmax", a.activation()));
    }

    private void text(GraphicsContext g, String token, TextAlignment align, double size) {
        g.setFont(Font.font(Fonts.FAMILY, size));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(align);
        g.setFill(theme.palette().get(token));
    }

    private void point(MouseEvent e) {
        int row = -1;
        int column = -1;
        for (NumberGrid grid : grids) {
            if (grid.holds(e.getX(), e.getY())) {
                row = grid.rowAt(e.getY());
                column = grid.columnAt(e.getX());
            }
        }
        if (row != pointedRow || column != pointedColumn) {
            pointedRow = row;
            pointedColumn = column;
            draw();
        }
    }

    /** What stands under the pointer, for a test. */
    @Nullable NumberGrid products() {
        return grids.length == 3 ? grids[2] : null;
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
