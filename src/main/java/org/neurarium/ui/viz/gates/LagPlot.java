package org.neurarium.ui.viz.gates;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.plot.EndNames;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.PaintSetting;

/** Norms over lags, the vertical axis by powers of ten: a straight fall is an exponential one. */
final class LagPlot {
    private static final int MOST_DECADES = 12;

    private final PaintSetting setting;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final int lags;
    private final int low;
    private final int high;

    LagPlot(PaintSetting setting, MemoryPicture picture, double left, double top, double right, double bottom) {
        this.setting = setting;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        lags = picture.rows().stream().mapToInt(r -> r.lags().length).max().orElse(1);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (MemoryPicture.Row row : picture.rows()) {
            for (float norm : row.lags()) {
                if (norm > 0 && Float.isFinite(norm)) {
                    least = Math.min(least, norm);
                    most = Math.max(most, norm);
                }
            }
        }
        high = most > 0 ? (int) Math.ceil(Math.log10(most) + 1e-9) : 0;
        low = most > 0 ? Math.max(high - MOST_DECADES, Math.min(high - 1, (int) Math.floor(Math.log10(least)))) : -1;
    }

    private double x(double lag) {
        return left + lag / Math.max(1, lags - 1) * (right - left);
    }

    /** The lag whose place is nearest to the pointer; empty outside the plot. */
    Optional<Integer> lag(double px, double py) {
        boolean inside = px >= left - 4 && px <= right + 4 && py >= top && py <= bottom;
        return inside ? Optional.of((int) Math.max(0, Math.min(lags - 1.0, Math.rint((px - left) / (right - left) * (lags - 1)))))
                : Optional.empty();
    }

    /** What is smaller than the axis is drawn at its end, what is nothing too. */
    double y(double norm) {
        double place = norm > 0 ? Math.max(low, Math.log10(norm)) : low;
        return top + (high - place) / (high - low) * (bottom - top);
    }

    void axes(GraphicsContext g) {
        g.setFont(setting.font(10));
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        int every = (int) Math.max(1, Math.ceil((high - low) * 16 * setting.fontScale() / Math.max(1, bottom - top)));
        for (int power = high; power >= low; power -= every) {
            double y = Math.floor(y(Math.pow(10, power))) + 0.5;
            g.setStroke(setting.palette().get("line"));
            g.strokeLine(left, y, right, y);
            g.setFill(setting.palette().get("text-faint"));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(power == 0 ? "1" : power == 1 ? "10" : "1e" + power, left - 5, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double tick : Ticks.of(0, Math.max(1, lags - 1), (int) Math.max(2, (right - left) / 60))) {
            if (tick == Math.rint(tick)) {
                g.fillText(Ticks.text(tick), x(tick), bottom + 9 * setting.fontScale());
            }
        }
        g.fillText(setting.texts().get("sequenceviews.memory.lag"), (left + right) / 2, bottom + 22 * setting.fontScale());
    }

    /** Heights of the names at the lines' ends, kept apart from each other. */
    double[] ends(List<MemoryPicture.Row> rows) {
        double line = 12 * setting.fontScale();
        double[] ends = rows.stream().mapToDouble(r -> r.lags().length == 0 ? bottom : y(r.lags()[r.lags().length - 1])).toArray();
        return EndNames.apart(ends, line, bottom + line / 2);
    }

    /** @param end height of the name behind it */
    void line(GraphicsContext g, MemoryPicture.Row row, Color color, double end) {
        g.setStroke(color);
        g.setLineWidth(2);
        g.beginPath();
        boolean pen = false;
        for (int lag = 0; lag < row.lags().length; lag++) {
            float norm = row.lags()[lag];
            if (!Float.isFinite(norm)) {
                pen = false;
            } else if (pen) {
                g.lineTo(x(lag), y(norm));
            } else {
                g.moveTo(x(lag), y(norm));
                pen = true;
            }
        }
        g.stroke();
        int last = row.lags().length - 1;
        if (last >= 0 && Float.isFinite(row.lags()[last])) {
            g.setFill(color);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFont(setting.font(10.5));
            g.fillText(setting.labels().cut(row.name(), 50 * setting.fontScale()), x(last) + 5, end);
        }
    }
}
