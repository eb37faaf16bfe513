package org.neurarium.ui.viz.attention;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.StepNames;

/** Paints queries above, keys below, and between them a line per weight, the stronger the more opaque (after BertViz). */
final class ArcsPainter {
    private static final double LINE = 16;

    private final PaintSetting setting;
    private final AttentionPicture picture;
    private final int head;
    private final Rectangle2D area;

    ArcsPainter(PaintSetting setting, AttentionPicture picture, int head, Rectangle2D area) {
        this.setting = setting;
        this.picture = picture;
        this.head = head;
        this.area = area;
    }

    private double x(StepNames names, int step) {
        return area.getMinX() + 8 + (step + 0.5) * (area.getWidth() - 16) / Math.max(1, names.count());
    }

    private double upper() {
        return area.getMinY() + (LINE + 4) * setting.fontScale();
    }

    private double lower() {
        return area.getMaxY() - (LINE + 4) * setting.fontScale();
    }

    boolean holds(double px, double py) {
        return area.contains(px, py);
    }

    /** The query at a place in the upper half, −1 elsewhere. */
    int query(double px, double py) {
        return py < (upper() + lower()) / 2 ? step(picture.queries(), px) : -1;
    }

    /** The key at a place in the lower half, −1 elsewhere. */
    int key(double px, double py) {
        return py >= (upper() + lower()) / 2 ? step(picture.keys(), px) : -1;
    }

    /** Where a query's name stands. */
    double[] place(int query) {
        return new double[] {x(picture.queries(), query), upper() - LINE / 2};
    }

    private int step(StepNames names, double px) {
        int step = (int) Math.floor((px - area.getMinX() - 8) / (area.getWidth() - 16) * names.count());
        return step >= 0 && step < names.count() ? step : -1;
    }

    /**
     * @param query only its lines are drawn; −1 for all
     * @param key the same for a key
     */
    void paint(GraphicsContext g, int query, int key) {
        Color color = setting.palette().get("accent");
        for (int q = 0; q < picture.queries().count(); q++) {
            for (int k = 0; k < picture.keys().count(); k++) {
                double w = picture.weight(head, q, k);
                if (w > 0.004 && (query < 0 || q == query) && (key < 0 || k == key)) {
                    line(g, x(picture.queries(), q), x(picture.keys(), k), Color.color(color.getRed(), color.getGreen(),
                            color.getBlue(), Math.max(0, Math.min(1, w))), 1 + 2.5 * Math.min(1, w));
                }
            }
        }
        names(g, picture.queries(), upper() - 10 * setting.fontScale(), "query", query);
        names(g, picture.keys(), lower() + 10 * setting.fontScale(), "key", key);
        numbers(g, query, key);
    }

    private void line(GraphicsContext g, double fromX, double toX, Color color, double width) {
        double middle = (upper() + lower()) / 2;
        g.setStroke(color);
        g.setLineWidth(width);
        g.beginPath();
        g.moveTo(fromX, upper());
        g.bezierCurveTo(fromX, middle, toX, middle, toX, lower());
        g.stroke();
    }

    private void names(GraphicsContext g, StepNames names, double y, String token, int strong) {
        double room = (area.getWidth() - 16) / Math.max(1, names.count()) - 4;
        int every = Math.max(1, (int) Math.ceil(18 * setting.fontScale() / (room + 4)));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < names.count(); i++) {
            if (i % every == 0 || i == strong) {
                g.setFont(i == strong ? Font.font("Pretendard SemiBold", 11 * setting.fontScale()) : setting.font(11));
                g.setFill(setting.palette().get(token));
                g.fillText(setting.labels().cut(names.names().get(i), (room + 4) * every - 4), x(names, i), y);
            }
        }
    }

    /** The weights of the query or key that is pointed at. */
    private void numbers(GraphicsContext g, int query, int key) {
        double room = (area.getWidth() - 16) / Math.max(1, Math.max(picture.keys().count(), picture.queries().count()));
        if (query < 0 && key < 0 || room < 24 * setting.fontScale()) {
            return;
        }
        g.setFont(setting.font(10));
        g.setFill(setting.palette().get("text"));
        int count = query >= 0 ? picture.keys().count() : picture.queries().count();
        for (int i = 0; i < count; i++) {
            double w = query >= 0 ? picture.weight(head, query, i) : picture.weight(head, i, key);
            double x = query >= 0 ? x(picture.keys(), i) : x(picture.queries(), i);
            g.fillText(CellPaint.brief(w), x, query >= 0 ? lower() - 7 : upper() + 7);
        }
    }
}
