package org.neurarium.ui.viz.attention;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.StripGeometry;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Paints how one query comes to its weighted sum: a row per step, a column per key. */
final class StepsPainter {
    private static final double TOTAL = 66;
    private static final double HEADING = 17;

    private final PaintSetting setting;
    private final AttentionPicture picture;
    private final int query;
    private final double ofWeights;
    private final List<StepRow> rows;
    private final TokenLabels.Placed names;
    private final StripGeometry where;

    StepsPainter(PaintSetting setting, AttentionPicture picture, int head, int query, List<StepRow> rows, Rectangle2D area) {
        this.setting = setting;
        this.picture = picture;
        this.query = query;
        ofWeights = picture.reach(head);
        this.rows = rows;
        double label = rows.stream().mapToDouble(r -> setting.labels().width(name(r))).max().orElse(0);
        double left = area.getMinX() + label + 12;
        double width = area.getMaxX() - left - TOTAL * setting.fontScale();
        double cell = Math.max(1, Math.min(72, width / Math.max(1, picture.keys().count())));
        names = setting.labels().place(picture.keys(), cell, Math.max(18, Math.min(90, area.getHeight() * 0.34)));
        double top = area.getMinY() + HEADING * setting.fontScale();
        where = StripGeometry.of(left, top, cell * picture.keys().count(), area.getMaxY() - top - names.height() - 6,
                picture.keys().count(), rows.size());
    }

    StripGeometry geometry() {
        return where;
    }

    /** The row of the values and that of the weighted ones: a click there shows the next component. */
    boolean isValueRow(int row) {
        return row >= rows.size() - 2 && row < rows.size();
    }

    private String name(StepRow row) {
        return setting.texts().get("sequenceviews.step." + row.key(), row.argument());
    }

    void paint(GraphicsContext g) {
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(setting.font(11));
        g.setFill(setting.palette().get("query"));
        g.fillText(setting.texts().get("sequenceviews.steps.of", picture.queries().names().get(query)), where.left(), where.top()
                - HEADING * setting.fontScale() + 1);
        for (int r = 0; r < rows.size(); r++) {
            row(g, r, rows.get(r));
        }
        if (setting.pointed() >= 0 && setting.pointed() < where.steps()) {
            g.setStroke(setting.palette().get("key"));
            g.setLineWidth(1.5);
            g.strokeRect(where.x(setting.pointed()) - 1, where.top() - 1.5, Math.max(2, where.cell()),
                    where.bottom() - where.top() + 3);
        }
        setting.labels().draw(g, names, where.left(), where.bottom() + 2, setting.palette().get("text-muted"),
                setting.palette().get("key"), setting.pointed());
    }

    private void row(GraphicsContext g, int r, StepRow step) {
        CellPaint paint = new CellPaint(setting.palette(), step.share(), step.reach(ofWeights));
        double y = where.y(r);
        for (int k = 0; k < where.steps(); k++) {
            cell(g, paint, step.values()[k], picture.masked(query, k) && (step.key().equals("scaled")
                    || step.key().equals("score") || step.share()), where.x(k), y);
        }
        g.setTextBaseline(VPos.CENTER);
        g.setFont(setting.font(11));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(setting.palette().get(step.key().equals("value") || step.key().equals("weighted") ? "value" : "text-muted"));
        g.fillText(name(step), where.left() - 7, y + where.row() / 2);
        if (!Double.isNaN(step.total())) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(setting.palette().get("text"));
            g.fillText("Σ = " + CellPaint.figure(step.total()), where.left() + where.width() + 6, y + where.row() / 2);
        } else {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFont(setting.font(10));
            g.setFill(setting.palette().get("text-faint"));
            g.fillText(paint.range(), where.left() + where.width() + 6, y + where.row() / 2);
        }
    }

    private void cell(GraphicsContext g, CellPaint paint, double value, boolean masked, double x, double y) {
        double space = where.cell() >= 7 ? 1.5 : 0;
        if (masked) {
            Hatch.paint(g, setting.palette(), x, y, where.cell() - space, where.row());
        } else {
            g.setFill(paint.color(value));
            g.fillRect(x, y, where.cell() - space, where.row());
        }
        if (where.cell() >= 27 * setting.fontScale() && where.row() >= 12 * setting.fontScale()) {
            g.setFont(setting.font(10));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.setFill(masked ? setting.palette().get("text-muted") : paint.textOn(value));
            g.fillText(value == 0 ? "0" : CellPaint.brief(value, where.cell() >= 36 * setting.fontScale()), x + (where.cell() - space) / 2, y + where.row() / 2);
        }
    }
}
