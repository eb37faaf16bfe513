package org.neurarium.ui.lab.cell;

import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.lab.cell.CellKind;
import org.neurarium.lab.cell.UnrolledCell;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.lab.stage.Numerals;
import org.neurarium.ui.lab.stage.PicturePane;

/** Draws the unrolled cell: one box per time step, all of them fed by the same weights. */
final class CellPainter {
    private static final Map<String, String> COLOURS = Map.of("f", "gate-forget", "i", "gate-input", "g", "gate-candidate", "o", "gate-output",
            "r", "gate-reset", "z", "gate-update", "n", "gate-candidate", "a", "gate-hidden");

    /** Columns below this have no room for "=". */
    private static final double NARROW = 110;
    /** Columns below this have no room for a name beside its number; the name stands above, and numbers are shorter. */
    private static final double STACKED = 72;
    /** Columns below this have no room for numbers: only those of the present step are written. */
    private static final double BARE = 38;
    /** Pictures lower than this are drawn from the top, closer together. */
    private static final double LOW = 420;

    private final CellViewModel model;
    private final GraphicsContext g;
    private final Palette palette;
    private final double column;
    private final double box;
    private final double tall;
    private final double middle;
    private final double height;
    private final double shared;
    /** How far below a cell its input stands, and what comes back. */
    private final double input;
    private final double back;

    CellPainter(CellViewModel model, GraphicsContext g, Palette palette, double width, double height) {
        this.model = model;
        this.g = g;
        this.palette = palette;
        this.height = height;
        column = (width - 24) / model.steps();
        box = Math.min(96, column * 0.62);
        tall = 34 + 20 * (model.kind().gates().size() + (model.kind() == CellKind.LSTM ? 1 : 0));
        boolean low = height < LOW;
        input = low ? 38 : 52;
        back = low ? 66 : 86;
        middle = low ? 44 + 75 + tall / 2 : height * 0.54;
        shared = low ? 44 : Math.max(40, middle - tall / 2 - 110);
    }

    void paint(String sharedName) {
        weights(sharedName);
        for (int t = 0; t < model.steps(); t++) {
            cell(t);
        }
        double x = x(model.steps() - 1) + box / 2;
        if (model.isLoss() || model.isBackward()) {
            text("L = " + Numerals.of(model.loss()), x, shared - 28, 14, "text", TextAlignment.RIGHT);
        }
    }

    private void weights(String name) {
        g.setLineWidth(1);
        boolean lit = model.current() >= 0;
        double left = x(0) - box / 2;
        double width = x(model.steps() - 1) - x(0) + box;
        g.setFill(palette.get(lit ? "accent-soft" : "surface-sunk"));
        g.fillRoundRect(left, shared - 15, width, 30, 8, 8);
        String values = model.kind() == CellKind.RNN ? "Wx = " + Numerals.of(model.weights()[0][0]) + "   Wh = " + Numerals.of(model.weights()[0][1])
                + "   b = " + Numerals.of(model.weights()[0][2]) : name;
        text(values, left + width / 2, shared, 13, lit ? "accent-text" : "text-muted", TextAlignment.CENTER);
        for (int t = 0; t < model.steps(); t++) {
            boolean now = t == model.current();
            g.setStroke(palette.get(now ? "accent" : "line-strong"));
            g.setLineWidth(now ? 2.5 : 1);
            g.setLineDashes(now ? null : new double[] {3, 4});
            g.strokeLine(x(t) - box * 0.3, shared + 15, x(t) - box * 0.3, middle - tall / 2);
        }
        g.setLineDashes((double[]) null);
    }

    private void cell(int t) {
        double x = x(t);
        boolean now = t == model.current();
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1.4);
        arrow(x, middle + tall / 2 + input - 12, x, middle + tall / 2);
        if (isWritten(t)) {
            text("x" + Numerals.subscript(t + 1) + (column < STACKED ? " " : " = ") + Numerals.of(model.inputs()[t]), x, middle + tall / 2 + input,
                    column < STACKED ? 11.5 : 13, "text", TextAlignment.CENTER);
        }
        if (t < model.steps() - 1) {
            arrow(x + box / 2, middle, x(t + 1) - box / 2, middle);
        }
        arrow(x + box * 0.2, middle - tall / 2, x + box * 0.2, middle - tall / 2 - 22);
        g.setFill(palette.get(now ? "accent-soft" : "surface-raised"));
        g.setStroke(palette.get(now ? model.isBackward() ? "gate-candidate" : "accent" : "line-strong"));
        g.setLineWidth(now ? 2.5 : 1.4);
        g.fillRoundRect(x - box / 2, middle - tall / 2, box, tall, 10, 10);
        g.strokeRoundRect(x - box / 2, middle - tall / 2, box, tall, 10, 10);
        if (column >= BARE) {
            text(model.kind().name(), x, middle - tall / 2 + 13, column < STACKED ? 10 : 11, "text-faint", TextAlignment.CENTER);
        }
        if (model.knows(t) && isWritten(t)) {
            values(t, x);
        }
        if (model.knowsGradient(t)) {
            gradients(t, x);
        }
    }

    private void values(int t, double x) {
        UnrolledCell.Step step = model.step(t);
        List<String> names = model.kind().gates();
        double y = middle - tall / 2 + 34;
        boolean stacked = column < STACKED;
        int decimals = stacked ? 2 : 3;
        double size = stacked ? 10.5 : 12;
        for (int k = 0; k < names.size(); k++) {
            text((stacked && names.size() == 1 ? "" : names.get(k) + " ") + Numerals.brief(step.gates()[k], decimals), x, y + 20 * k, size, COLOURS.get(names.get(k)), TextAlignment.CENTER);
        }
        if (model.kind() == CellKind.LSTM) {
            text("c" + Numerals.subscript(t + 1) + " " + Numerals.brief(step.c(), decimals), x, y + 80, size, "gate-cell", TextAlignment.CENTER);
        }
        double above = middle - tall / 2 - 32;
        if (stacked) {
            text("h" + Numerals.subscript(t + 1), x + box * 0.2, above - 14, 11.5, "accent-text", TextAlignment.CENTER);
            text(Numerals.brief(step.h(), decimals), x + box * 0.2, above, 11.5, "accent-text", TextAlignment.CENTER);
        } else {
            text("h" + Numerals.subscript(t + 1) + (column < NARROW ? " " : " = ") + Numerals.brief(step.h(), decimals), x - box * 0.22, above, 13, "accent-text",
                    TextAlignment.LEFT);
        }
    }

    /** Below the cells, where the gradient comes back: a bar of its size under the number. */
    private void gradients(int t, double x) {
        UnrolledCell.Gradient d = model.gradient(t);
        double y = middle + tall / 2 + back;
        g.setStroke(palette.get("gate-candidate"));
        g.setLineWidth(1.6);
        if (t > 0 && !d.cut() && d.dh() != 0) {
            arrow(x - box / 2, y, x(t - 1) + box / 2, y);
        }
        if (isWritten(t)) {
            text("∂h" + Numerals.subscript(t + 1), x, y - 9, 12, "gate-candidate", TextAlignment.CENTER);
            text(Numerals.brief(d.dh(), column < STACKED ? 2 : 4), x, y + 8, column < STACKED ? 11.5 : 13, "gate-candidate", TextAlignment.CENTER);
        }
        double largest = 1e-12;
        for (int i = 0; i < model.steps(); i++) {
            largest = Math.max(largest, Math.abs(model.gradient(i).dh()));
        }
        double most = Math.max(4, height - y - 36);
        g.setFill(palette.get("gate-candidate"));
        g.fillRect(x - 8, y + 22, 16, most * Math.abs(d.dh()) / largest);
    }

    /** Whether there is room for a step's numbers. */
    private boolean isWritten(int t) {
        return column >= BARE || t == model.current();
    }

    private double x(int t) {
        return 12 + (t + 0.5) * column;
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        g.strokeLine(x1, y1, x2, y2);
        double angle = Math.atan2(y2 - y1, x2 - x1);
        for (double turn : new double[] {2.6, -2.6}) {
            g.strokeLine(x2, y2, x2 + 6 * Math.cos(angle + turn), y2 + 6 * Math.sin(angle + turn));
        }
    }

    private void text(String text, double x, double y, double size, String token, TextAlignment align) {
        g.setFont(PicturePane.font(size));
        g.setFill(palette.get(token));
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }
}
