package org.neurarium.ui.viz.gates;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.StripGeometry;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Paints one row per quantity, a cell a step: the mean of all units. A pinned picture takes the upper half of each cell. */
final class StripsPainter {
    private static final double RANGE = 68;

    private final PaintSetting setting;
    private final GatePicture now;
    private final @Nullable GatePicture then;
    private final TokenLabels.Placed names;
    private final StripGeometry where;

    StripsPainter(PaintSetting setting, GatePicture now, @Nullable GatePicture then) {
        this.setting = setting;
        this.now = now;
        this.then = then;
        double left = 12 + now.strips().stream().mapToDouble(s -> setting.labels().width(name(s))).max()
                .orElse(0) + 8;
        double top = then == null ? 4 : 4 + 15 * setting.fontScale();
        double width = setting.width() - left - RANGE * setting.fontScale();
        double cell = Math.min(StripGeometry.WIDEST, width / Math.max(1, now.steps().count()));
        names = setting.labels().place(now.steps(), cell, Math.max(18, Math.min(84, setting.height() * 0.4)));
        where = StripGeometry.of(left, top, width, setting.height() - top - names.height() - 4, now.steps().count(),
                now.strips().size());
    }

    private String name(Strip strip) {
        return strip.layer().isEmpty() ? setting.quantity(strip.quantity()) : strip.layer();
    }

    StripGeometry geometry() {
        return where;
    }

    TokenLabels.Placed names() {
        return names;
    }

    void paint(GraphicsContext g) {
        for (int row = 0; row < now.strips().size(); row++) {
            Strip strip = now.strips().get(row);
            Strip before = then == null ? null : then.strips().get(row);
            double reach = Math.max(strip.reachOfMeans(), before == null ? 0 : before.reachOfMeans());
            CellPaint paint = new CellPaint(setting.palette(), strip.isGate(), reach);
            cells(g, row, strip, before, paint);
            label(g, row, strip);
            range(g, row, paint);
        }
        frame(g);
        setting.labels().draw(g, names, where.left(), where.bottom() + 2, setting.palette().get("text-muted"),
                setting.palette().get("text"), setting.pointed());
        if (then != null) {
            caption(g, then);
        }
    }

    private void cells(GraphicsContext g, int row, Strip strip, @Nullable Strip before, CellPaint paint) {
        double space = where.cell() >= 7 ? 1.5 : where.cell() >= 4 ? 0.5 : 0;
        double round = where.cell() >= 10 && where.row() >= 10 && before == null ? 5 : 0;
        int columns = Math.min(strip.steps(), (int) Math.max(1, Math.ceil(where.width())));
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) c * strip.steps() / columns);
            int to = (int) ((long) (c + 1) * strip.steps() / columns);
            double x = where.x(from);
            double width = where.x(to) - x - space;
            double y = where.y(row);
            if (before != null) {
                double half = Math.floor(where.row() / 2) - 0.5;
                fill(g, paint, mean(before.means(), from, to), x, y, width, half, 0);
                fill(g, paint, mean(strip.means(), from, to), x, y + half + 1, width, where.row() - half - 1, 0);
            } else {
                fill(g, paint, mean(strip.means(), from, to), x, y, width, where.row(), round);
                number(g, paint, strip.means()[from], from, x + width / 2, y + where.row() / 2);
            }
        }
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static void fill(GraphicsContext g, CellPaint paint, double value, double x, double y, double width, double height,
                             double round) {
        g.setFill(paint.color(value));
        if (round > 0) {
            g.fillRoundRect(x, y, width, height, round, round);
        } else {
            g.fillRect(x, y, Math.max(width, 0.5), height);
        }
    }

    private void number(GraphicsContext g, CellPaint paint, double value, int step, double x, double y) {
        boolean fits = where.row() >= 11 * setting.fontScale() && where.cell() >= 22 * setting.fontScale();
        boolean all = where.row() >= 15 * setting.fontScale() && where.cell() >= 30 * setting.fontScale();
        if (!fits || !all && step != setting.pointed() || paint.reach() < 0.01) {
            return;
        }
        g.setFill(paint.textOn(value));
        g.setFont(step == setting.pointed() ? Font.font("Pretendard SemiBold", 10.5 * setting.fontScale()) : setting.font(10.5));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(paint.reach() < 0.1 ? CellPaint.small(value) : CellPaint.brief(value), x, y);
    }

    private void label(GraphicsContext g, int row, Strip strip) {
        g.setFont(setting.font(Math.min(11, where.row() / setting.fontScale()))); // names of low rows would lie over each other
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(setting.palette().get(Quantities.token(strip.quantity())));
        g.fillText(name(strip), where.left() - 8, where.y(row) + where.row() / 2);
    }

    /** A small colour bar with its range at the end of the row. */
    private void range(GraphicsContext g, int row, CellPaint paint) {
        double x = where.left() + where.width() + 6;
        double wide = 18;
        double tall = Math.min(6, where.row());
        double y = where.y(row) + (where.row() - tall) / 2;
        for (int i = 0; i < wide; i++) {
            double share = i / (wide - 1);
            g.setFill(paint.color(paint.gate() ? share : (2 * share - 1) * paint.reach()));
            g.fillRect(x + i, y, 1.2, tall);
        }
        g.setFill(setting.palette().get("text-faint"));
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        if (where.row() >= 9) {
            g.fillText(paint.range(), x + wide + 4, where.y(row) + where.row() / 2);
        }
    }

    private void frame(GraphicsContext g) {
        if (setting.pointed() < 0 || setting.pointed() >= where.steps()) {
            return;
        }
        g.setStroke(setting.palette().get("accent"));
        g.setLineWidth(2);
        double x = where.x(setting.pointed());
        g.strokeRoundRect(x - 1.5, where.top() - 2.5, Math.max(3, where.cell() + 1), where.bottom() - where.top() + 5, 6, 6);
    }

    private void caption(GraphicsContext g, GatePicture pinned) {
        g.setFont(setting.font(10.5));
        g.setFill(setting.palette().get("text-faint"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(setting.texts().get("sequenceviews.then", pinned.epoch(), now.epoch()), where.left(), 2);
    }
}
