package org.neurarium.ui.viz.distribution;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.plot.Ticks;

/**
 * Where a small chart over iterations lies: its frame, its axes, and how numbers become pixels.
 *
 * @param low least value of the axis, as a power of ten where it is logarithmic
 */
record ChartBox(double left, double top, double width, double height, double first, double last, double low, double high,
                boolean logarithmic) {
    static final double AXIS = 44;
    static final double HEAD = 18;
    static final double FOOT = 16;

    double px(double iteration) {
        return left + (last > first ? (iteration - first) / (last - first) : 1) * width;
    }

    double py(double value) {
        double v = logarithmic ? Math.log10(value) : value;
        return top + height * (1 - (v - low) / (high - low));
    }

    /** The iteration at a place. */
    long iteration(double px) {
        return Math.round(first + Math.max(0, Math.min(1, (px - left) / width)) * (last - first));
    }

    boolean holds(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }

    void axes(GraphicsContext g, Palette palette, String title) {
        g.setFont(Font.font(Fonts.FAMILY, 12));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.get("text-muted"));
        g.fillText(CutText.fitted(title, width, 12), left, top - HEAD / 2);
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setLineWidth(1);
        for (double tick : ticks()) {
            double y = Math.round(top + height * (1 - (tick - low) / (high - low))) + 0.5;
            g.setStroke(palette.get("line"));
            g.strokeLine(left, y, left + width, y);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(palette.get("text-faint"));
            g.fillText(logarithmic ? power((int) tick) : Ticks.text(tick), left - 5, y);
        }
        g.setStroke(palette.get("line-strong"));
        g.strokeLine(left, top + height + 0.5, left + width, top + height + 0.5);
        g.setFill(palette.get("text-faint"));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Ticks.whole((long) first), left, top + height + FOOT / 2 + 1);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Ticks.whole((long) last), left + width, top + height + FOOT / 2 + 1);
    }

    private List<Double> ticks() {
        if (!logarithmic) {
            return Ticks.of(low, high, (int) Math.max(2, height / 34));
        }
        int step = (int) Math.max(1, Math.ceil((high - low) / Math.max(2, height / 22)));
        return java.util.stream.IntStream.rangeClosed((int) Math.ceil(low / step), (int) Math.floor(high / step))
                .mapToObj(i -> (double) i * step).toList();
    }

    static String power(int exponent) {
        String digits = Integer.toString(Math.abs(exponent)).chars().mapToObj(c -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')))
                .collect(java.util.stream.Collectors.joining());
        return "10" + (exponent < 0 ? "⁻" : "") + digits;
    }
}
