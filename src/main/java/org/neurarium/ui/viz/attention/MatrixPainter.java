package org.neurarium.ui.viz.attention;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Paints the weights of one head, or their mean: a row per query, a column per key, and what each row adds up to. */
final class MatrixPainter {
    private static final double SUMS = 40;
    private static final double BAR = 38;
    private static final double WIDEST = 64;
    private static final double TALLEST = 28;

    private final PaintSetting setting;
    private final AttentionPicture picture;
    private final int head;
    private final CellPaint paint;
    private final TokenLabels.Placed names;
    private final double start;
    private final double left;
    private final double top;
    private final double cell;
    private final double row;

    MatrixPainter(PaintSetting setting, AttentionPicture picture, int head, Rectangle2D area) {
        this.setting = setting;
        this.picture = picture;
        this.head = head;
        paint = new CellPaint(setting.palette(), true, picture.reach(head));
        double label = picture.queries().names().stream().mapToDouble(setting.labels()::width).max().orElse(0);
        start = area.getMinX();
        left = start + Math.min(label, area.getWidth() * 0.22) + 10;
        top = area.getMinY() + 4;
        double width = area.getMaxX() - left - (SUMS + BAR) * setting.fontScale();
        cell = Math.max(1, Math.min(WIDEST, width / Math.max(1, picture.keys().count())));
        names = setting.labels().place(picture.keys(), cell, Math.max(18, Math.min(90, area.getHeight() * 0.34)));
        double height = area.getHeight() - names.height() - 8;
        row = Math.max(1, Math.min(TALLEST, height / Math.max(1, picture.queries().count())));
    }

    int key(double px, double py) {
        int key = (int) Math.floor((px - left) / cell);
        return key >= 0 && key < picture.keys().count() && query(px, py) >= 0 ? key : -1;
    }

    int query(double px, double py) {
        int query = (int) Math.floor((py - top) / row);
        boolean across = px >= start && px < left + cell * picture.keys().count() + SUMS;
        return query >= 0 && query < picture.queries().count() && across ? query : -1;
    }

    /** Middle of a cell. */
    double[] place(int query, int key) {
        return new double[] {left + (key + 0.5) * cell, top + (query + 0.5) * row};
    }

    /** @param query whose steps are shown, which is framed */
    void paint(GraphicsContext g, int query) {
        double space = cell >= 8 && row >= 8 ? 1 : 0;
        for (int q = 0; q < picture.queries().count(); q++) {
            for (int k = 0; k < picture.keys().count(); k++) {
                double x = left + k * cell;
                double y = top + q * row;
                if (picture.masked(q, k)) {
                    Hatch.paint(g, setting.palette(), x, y, cell - space, row - space);
                } else {
                    double w = picture.weight(head, q, k);
                    g.setFill(paint.color(w));
                    g.fillRect(x, y, cell - space, row - space);
                    number(g, w, x + (cell - space) / 2, y + (row - space) / 2);
                }
            }
        }
        labels(g, query);
        frame(g, query);
        ColourBar.paint(g, setting, paint, left + cell * picture.keys().count() + SUMS * setting.fontScale() + 4, top,
                Math.min(110, Math.max(24, row * picture.queries().count())));
    }

    private void number(GraphicsContext g, double weight, double x, double y) {
        if (cell < 27 * setting.fontScale() || row < 13 * setting.fontScale() || weight < 0.005) {
            return;
        }
        g.setFill(paint.textOn(weight));
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(CellPaint.brief(weight), x, y);
    }

    private void labels(GraphicsContext g, int query) {
        double line = 12.5 * setting.fontScale();
        int every = Math.max(1, (int) Math.ceil(line / row));
        g.setTextBaseline(VPos.CENTER);
        for (int q = 0; q < picture.queries().count(); q++) {
            if (q % every != 0 && q != query) {
                continue;
            }
            if (q != query && Math.abs(q - query) * row < line) {
                continue; // the chosen one is always named
            }
            double y = top + (q + 0.5) * row;
            g.setFont(q == query ? Font.font("Pretendard SemiBold", 11 * setting.fontScale()) : setting.font(11));
            g.setFill(setting.palette().get(q == query ? "query" : "text-muted"));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(setting.labels().cut(picture.queries().names().get(q), left - start - 8), left - 6, y);
            g.setFont(setting.font(10));
            g.setFill(setting.palette().get("text-faint"));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(String.format(Locale.ROOT, "Σ %.2f", picture.sum(head, q)), left + cell * picture.keys().count() + 5, y);
        }
        setting.labels().draw(g, names, left, top + row * picture.queries().count() + 1, setting.palette().get("text-muted"),
                setting.palette().get("key"), setting.pointed());
    }

    private void frame(GraphicsContext g, int query) {
        g.setLineWidth(1.5);
        g.setStroke(setting.palette().get("query"));
        g.strokeRect(left - 1, top + query * row - 0.5, cell * picture.keys().count() + 1, Math.max(2, row));
        if (setting.pointed() >= 0 && setting.pointed() < picture.keys().count()) {
            g.setStroke(setting.palette().get("key"));
            g.strokeRect(left + setting.pointed() * cell - 0.5, top - 1, Math.max(2, cell), row * picture.queries().count() + 1);
        }
    }
}
