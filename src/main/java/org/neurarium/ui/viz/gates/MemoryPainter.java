package org.neurarium.ui.viz.gates;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.StripGeometry;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Paints a row per recurrent layer, each scaled to its own largest norm, and beside it the curves over lags. */
final class MemoryPainter {
    private static final double BESIDE_FROM = 620;
    private static final double BELOW_FROM = 170;
    private static final double HEADING = 18;

    private final PaintSetting setting;
    private final MemoryPicture picture;
    private final double width;
    private final double tall;
    private final TokenLabels.Placed names;
    private final StripGeometry where;
    private @Nullable LagPlot plot;

    MemoryPainter(PaintSetting setting, MemoryPicture picture) {
        this.setting = setting;
        this.picture = picture;
        boolean beside = setting.width() >= BESIDE_FROM;
        width = !picture.known() ? 0 : beside ? setting.width() * 0.58 : setting.width();
        tall = !beside && picture.known() && setting.height() >= BELOW_FROM ? setting.height() * 0.5 : setting.height();
        double left = 14 + picture.rows().stream().mapToDouble(r -> setting.labels().width(r.name())).max().orElse(0) + 6;
        double room = Math.max(1, width - left - 70 * setting.fontScale());
        double cell = Math.min(StripGeometry.WIDEST, room / Math.max(1, picture.steps().count()));
        names = setting.labels().place(picture.steps(), cell, Math.max(18, Math.min(84, tall * 0.34)));
        where = StripGeometry.of(left, HEADING * setting.fontScale() + 3, room,
                tall - HEADING * setting.fontScale() - names.height() - 8, picture.steps().count(), picture.rows().size());
    }

    int step(double px, double py) {
        return width == 0 ? -1 : where.step(px, py);
    }

    /** The lag at a place of the curves. */
    Optional<Integer> lag(double px, double py) {
        return Optional.ofNullable(plot).flatMap(p -> p.lag(px, py));
    }

    StripGeometry geometry() {
        return where;
    }

    void paint(GraphicsContext g) {
        if (width > 0) {
            heading(g, setting.labels().cut(MemoryNames.heading(setting.texts(), picture), width - where.left() - 8),
                    where.left(), 2);
            for (int r = 0; r < picture.rows().size(); r++) {
                row(g, r, picture.rows().get(r));
            }
            setting.labels().draw(g, names, where.left(), where.bottom() + 2, setting.palette().get("text-muted"),
                    setting.palette().get("text"), setting.pointed());
        }
        if (width < setting.width()) {
            curves(g, width == 0 ? 20 : width + 20, 0);
        } else if (tall < setting.height()) {
            curves(g, 20, tall + 4);
        }
    }

    private void heading(GraphicsContext g, String text, double x, double y) {
        g.setFill(setting.palette().get("text-muted"));
        g.setFont(setting.font(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(setting.labels().cut(text, setting.width() - x - 4), x, y);
    }

    private void row(GraphicsContext g, int r, MemoryPicture.Row row) {
        double most = row.most();
        CellPaint paint = new CellPaint(setting.palette(), true, most > 0 ? most : 1);
        double space = where.cell() >= 7 ? 1.5 : 0;
        for (int t = 0; t < row.norms().length; t++) {
            g.setFill(paint.color(row.norms()[t]));
            g.fillRect(where.x(t), where.y(r), Math.max(0.5, where.cell() - space), where.row());
            if (where.cell() >= 30 * setting.fontScale() && where.row() >= 13 * setting.fontScale()) {
                g.setFill(paint.textOn(row.norms()[t]));
                g.setFont(setting.font(10));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.CENTER);
                g.fillText(most > 0 ? CellPaint.brief(row.norms()[t] / most) : "0", where.x(t) + (where.cell() - space) / 2,
                        where.y(r) + where.row() / 2);
            }
        }
        g.setFont(setting.font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(color(r));
        g.fillText(row.name(), where.left() - 7, where.y(r) + where.row() / 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(setting.font(10));
        g.setFill(setting.palette().get("text-faint"));
        g.fillText("1 = " + Ticks.figure(most, 2), where.left() + where.width() + 6, where.y(r) + where.row() / 2);
        if (setting.pointed() >= 0 && setting.pointed() < where.steps()) {
            g.setStroke(setting.palette().get("accent"));
            g.setLineWidth(1.5);
            g.strokeRect(where.x(setting.pointed()) - 1, where.y(r) - 1, where.cell() + 0.5, where.row() + 2);
        }
    }

    private Color color(int row) {
        return picture.rows().size() == 1 ? setting.palette().get("gate-hidden") : setting.palette().classColor(row);
    }

    private void curves(GraphicsContext g, double from, double top) {
        double left = from + 26 * setting.fontScale();
        heading(g, setting.texts().get("sequenceviews.memory.data", picture.examples()), left, top + 2);
        plot = new LagPlot(setting, picture, left, top + HEADING * setting.fontScale() + 6,
                setting.width() - 86 * setting.fontScale(), setting.height() - 34 * setting.fontScale());
        LagPlot lines = plot;
        lines.axes(g);
        double[] ends = lines.ends(picture.rows());
        for (int r = 0; r < picture.rows().size(); r++) {
            lines.line(g, picture.rows().get(r), color(r), ends[r]);
        }
    }
}
