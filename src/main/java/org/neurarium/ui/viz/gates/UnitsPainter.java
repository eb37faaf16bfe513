package org.neurarium.ui.viz.gates;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.StripGeometry;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Paints one quantity with a row per unit and a column per step; where units outnumber pixels, a row is their mean. */
final class UnitsPainter {
    private static final double BAR = 52;
    private static final double BETWEEN = 6;

    private final PaintSetting setting;
    private final GatePicture now;
    private final Strip strip;
    private final @Nullable GatePicture pinned;
    private final @Nullable Strip then;
    private final CellPaint paint;
    private final TokenLabels.Placed names;
    private final double left;
    private final double top;
    private final double cell;
    private final double tall;

    /** @param pinned picture whose strip is drawn above the present one; null for none */
    UnitsPainter(PaintSetting setting, GatePicture now, Strip strip, @Nullable GatePicture pinned) {
        this.setting = setting;
        this.now = now;
        this.strip = strip;
        this.pinned = pinned;
        then = pinned == null ? null : pinned.find(strip.quantity()).orElse(null);
        paint = new CellPaint(setting.palette(), strip.isGate(),
                Math.max(strip.reachOfUnits(), then == null ? 0 : then.reachOfUnits()));
        left = 44 * setting.fontScale();
        top = 19 * setting.fontScale();
        double width = setting.width() - left - BAR * setting.fontScale();
        cell = Math.min(StripGeometry.WIDEST, width / Math.max(1, strip.steps()));
        names = setting.labels().place(now.steps(), cell, Math.max(18, Math.min(84, setting.height() * 0.34)));
        double all = Math.max(4, setting.height() - top - names.height() - 4);
        tall = then == null ? Math.min(all, 28.0 * strip.units()) : (all - BETWEEN) / 2;
    }

    Strip strip() {
        return strip;
    }

    /** Which of the two is drawn at a height. */
    Strip shown(double py) {
        return then != null && py < top + tall + BETWEEN / 2 ? then : strip;
    }

    int step(double px, double py) {
        int step = (int) Math.floor((px - left) / cell);
        return step >= 0 && step < strip.steps() && py >= top && py < lastTop() + tall ? step : -1;
    }

    int unit(double px, double py) {
        double from = shown(py) == strip ? lastTop() : top;
        int unit = (int) Math.floor((py - from) / tall * strip.units());
        return unit >= 0 && unit < strip.units() && px >= left && px < left + cell * strip.steps() ? unit : -1;
    }

    /** Middle of a cell of the present strip. */
    double[] place(int step, int unit) {
        return new double[] {left + (step + 0.5) * cell, lastTop() + (unit + 0.5) * tall / strip.units()};
    }

    private double lastTop() {
        return then == null ? top : top + tall + BETWEEN;
    }

    void paint(GraphicsContext g, int hoveredUnit) {
        g.setImageSmoothing(false);
        if (then != null) {
            map(g, then, top);
        }
        map(g, strip, lastTop());
        heading(g);
        axis(g);
        bar(g);
        marks(g, hoveredUnit);
        setting.labels().draw(g, names, left, lastTop() + tall + 2, setting.palette().get("text-muted"),
                setting.palette().get("text"), setting.pointed());
    }

    private void map(GraphicsContext g, Strip shown, double y) {
        HeatImage image = UnitImage.of(shown, paint, (int) Math.max(1, cell * shown.steps()), (int) Math.max(1, tall));
        g.drawImage(image.image(), left, y, cell * shown.steps(), tall);
    }

    private void heading(GraphicsContext g) {
        g.setFont(setting.font(11.5));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.setFill(setting.palette().get(Quantities.token(strip.quantity())));
        String name = "‹ " + setting.quantity(strip.quantity());
        g.fillText(name, left, 2);
        g.setFill(setting.palette().get("text-faint"));
        g.setFont(setting.font(11));
        String more = setting.texts().get("sequenceviews.units", strip.units());
        g.fillText(pinned == null ? more : more + " · " + setting.texts().get("sequenceviews.then", pinned.epoch(), now.epoch()),
                left + setting.labels().width(name) + 14, 2.5);
    }

    private void axis(GraphicsContext g) {
        g.setFill(setting.palette().get("text-faint"));
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        int every = Math.max(1, (int) Math.ceil(Ticks.step(Math.max(1, 13 * setting.fontScale() * strip.units() / tall))));
        for (int unit = every == 1 ? 0 : every - 1; unit < strip.units(); unit += every) {
            double y = lastTop() + (unit + 0.5) * tall / strip.units();
            g.fillText(Integer.toString(unit + 1), left - 6, y);
        }
        g.save();
        g.translate(9 * setting.fontScale(), lastTop() + tall / 2);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(setting.texts().get("sequenceviews.axis.unit"), 0, 0);
        g.restore();
    }

    private void bar(GraphicsContext g) {
        double x = left + cell * strip.steps() + 10;
        double height = Math.min(120, lastTop() + tall - top);
        for (int i = 0; i < height; i++) {
            double share = 1 - i / (height - 1);
            g.setFill(paint.color(paint.gate() ? share : (2 * share - 1) * paint.reach()));
            g.fillRect(x, top + i, 8, 1.5);
        }
        g.setFill(setting.palette().get("text-faint"));
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Ticks.text(paint.reach()), x + 12, top + 4);
        g.fillText(paint.gate() ? "0" : Ticks.text(-paint.reach()), x + 12, top + height - 4);
        if (!paint.gate() && height > 40) {
            g.fillText("0", x + 12, top + height / 2);
        }
    }

    private void marks(GraphicsContext g, int hoveredUnit) {
        g.setStroke(setting.palette().get("accent"));
        g.setLineWidth(1.5);
        if (setting.pointed() >= 0 && setting.pointed() < strip.steps()) {
            g.strokeRect(left + setting.pointed() * cell - 0.5, top - 1, Math.max(2, cell), lastTop() + tall - top + 2);
        }
        if (hoveredUnit >= 0 && hoveredUnit < strip.units()) {
            double each = tall / strip.units();
            g.strokeRect(left - 1, lastTop() + hoveredUnit * each - 0.5, cell * strip.steps() + 2, Math.max(2, each));
        }
    }
}
