package org.neurarium.ui.viz.gates;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Paints a line per unit over the steps: all of them faint, those that react to the span strong. */
final class LinesPainter {
    private static final double LEFT = 44;
    private static final double RIGHT = 14;

    private final PaintSetting setting;
    private final Strip strip;
    private final @Nullable SpanMatch match;
    private final double threshold;
    private final TokenLabels.Placed names;
    private final double left;
    private final double top;
    private final double cell;
    private final double height;
    private final double reach;

    LinesPainter(PaintSetting setting, GatePicture now, Strip strip, @Nullable SpanMatch match, double threshold) {
        this.setting = setting;
        this.strip = strip;
        this.match = match;
        this.threshold = threshold;
        left = LEFT * setting.fontScale();
        top = 20 * setting.fontScale();
        cell = (setting.width() - left - RIGHT) / Math.max(1, strip.steps());
        names = setting.labels().place(now.steps(), cell, Math.max(18, Math.min(84, setting.height() * 0.34)));
        height = Math.max(10, setting.height() - top - names.height() - 4);
        reach = strip.reachOfUnits();
    }

    double x(int step) {
        return left + (step + 0.5) * cell;
    }

    double y(double value) {
        double low = strip.isGate() ? 0 : -reach;
        return top + (reach - value) / (reach - low) * height;
    }

    double value(double py) {
        double low = strip.isGate() ? 0 : -reach;
        return reach - (py - top) / height * (reach - low);
    }

    /** The step at a place, −1 outside. */
    int step(double px) {
        int step = (int) Math.floor((px - left) / cell);
        return step >= 0 && step < strip.steps() ? step : -1;
    }

    Strip strip() {
        return strip;
    }

    /** The unit whose line passes closest at a step, −1 where none is near. */
    int nearest(int step, double py, double most) {
        int found = -1;
        double least = most;
        for (int unit = 0; unit < strip.units(); unit++) {
            double apart = Math.abs(y(strip.value(step, unit)) - py);
            if (apart <= least) {
                least = apart;
                found = unit;
            }
        }
        return found;
    }

    double threshold() {
        return threshold;
    }

    double reach() {
        return reach;
    }

    void paint(GraphicsContext g, List<Integer> matching, int hovered) {
        axis(g);
        span(g);
        double opacity = Math.max(0.08, 1 / Math.sqrt(strip.units()));
        Color plain = setting.palette().get(Quantities.token(strip.quantity()));
        g.setLineWidth(1);
        g.setStroke(Color.color(plain.getRed(), plain.getGreen(), plain.getBlue(), opacity));
        for (int unit = 0; unit < strip.units(); unit++) {
            line(g, unit);
        }
        g.setStroke(setting.palette().get("accent"));
        g.setLineWidth(1.8);
        matching.forEach(unit -> line(g, unit));
        if (hovered >= 0 && hovered < strip.units()) {
            g.setStroke(setting.palette().get("text"));
            g.setLineWidth(2);
            line(g, hovered);
        }
        threshold(g);
        setting.labels().draw(g, names, left, top + height + 2, setting.palette().get("text-muted"),
                setting.palette().get("text"), setting.pointed());
    }

    /** At most two points a pixel: the smallest and the largest value of the steps that share it. */
    private void line(GraphicsContext g, int unit) {
        int columns = (int) Math.max(1, Math.min(strip.steps(), setting.width()));
        g.beginPath();
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) c * strip.steps() / columns);
            int to = (int) ((long) (c + 1) * strip.steps() / columns);
            float low = strip.value(from, unit);
            float high = low;
            for (int t = from + 1; t < to; t++) {
                low = Math.min(low, strip.value(t, unit));
                high = Math.max(high, strip.value(t, unit));
            }
            point(g, c == 0, x(from), y(low));
            if (high > low) {
                point(g, false, x(from), y(high));
            }
        }
        g.stroke();
    }

    private static void point(GraphicsContext g, boolean first, double x, double y) {
        if (first) {
            g.moveTo(x, y);
        } else {
            g.lineTo(x, y);
        }
    }

    private void axis(GraphicsContext g) {
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (double tick : Ticks.of(strip.isGate() ? 0 : -reach, reach, (int) Math.max(2, height / 34))) {
            g.setStroke(setting.palette().get(tick == 0 ? "line-strong" : "line"));
            double y = Math.floor(y(tick)) + 0.5;
            g.strokeLine(left, y, setting.width() - RIGHT, y);
            g.setFill(setting.palette().get("text-faint"));
            g.fillText(Ticks.text(tick), left - 6, y);
        }
    }

    private void span(GraphicsContext g) {
        if (match != null) {
            g.setFill(setting.palette().get("accent-soft"));
            g.setGlobalAlpha(0.6);
            g.fillRect(left + match.from() * cell, top, (match.to() - match.from() + 1) * cell, height);
            g.setGlobalAlpha(1);
        }
        if (setting.pointed() >= 0 && setting.pointed() < strip.steps()) {
            g.setStroke(setting.palette().get("line-strong"));
            g.strokeLine(x(setting.pointed()), top, x(setting.pointed()), top + height);
        }
    }

    private void threshold(GraphicsContext g) {
        g.setStroke(setting.palette().get("accent-text"));
        g.setLineWidth(1.2);
        g.setLineDashes(5, 4);
        g.strokeLine(left, y(threshold), setting.width() - RIGHT, y(threshold));
        g.setLineDashes();
        g.setFill(setting.palette().get("accent-text"));
        g.setFont(setting.font(10));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(setting.texts().get("sequenceviews.threshold", Ticks.figure(threshold, 2)), setting.width() - RIGHT - 2,
                y(threshold) - 1);
    }
}
