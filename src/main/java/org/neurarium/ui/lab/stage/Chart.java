package org.neurarium.ui.lab.stage;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.EndNames;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.TextWidth;
import org.neurarium.ui.common.plot.Ticks;

/** Draws curves in a frame with axes. On a logarithmic axis y is given and kept as its power of ten. */
public final class Chart {
    /** Pixels between a point and its name. */
    private static final double BESIDE = 8;
    /** From the frame to a name at its right. */
    private static final double NAME = 20;
    private static final double LINE = 16;

    private final GraphicsContext g;
    private final Palette palette;
    private final PlaneFrame frame;
    private final boolean logarithmic;

    public Chart(GraphicsContext g, Palette palette, PlaneFrame frame, boolean logarithmic) {
        this.g = g;
        this.palette = palette;
        this.frame = frame;
        this.logarithmic = logarithmic;
    }

    /** Grid, ticks, names of the axes. */
    public void axes(String x, String y) {
        g.setFont(PicturePane.font(11));
        g.setLineWidth(1);
        for (double tick : Ticks.of(frame.xLow(), frame.xHigh(), (int) Math.max(2, frame.width() / 70))) {
            line(frame.px(tick), frame.top(), frame.px(tick), frame.top() + frame.height(), tick == 0 ? "line-strong" : "line");
            text(Ticks.text(tick), frame.px(tick), frame.top() + frame.height() + 11, TextAlignment.CENTER, "text-faint");
        }
        for (double tick : Ticks.of(frame.yLow(), frame.yHigh(), (int) Math.max(2, frame.height() / 44))) {
            if (!logarithmic || tick == Math.rint(tick)) {
                line(frame.left(), frame.py(tick), frame.left() + frame.width(), frame.py(tick), tick == 0 ? "line-strong" : "line");
                text(logarithmic ? power((int) tick) : Ticks.text(tick), frame.left() - 6, frame.py(tick), TextAlignment.RIGHT, "text-faint");
            }
        }
        g.setFont(PicturePane.font(12));
        text(x, frame.left() + frame.width() / 2, frame.top() + frame.height() + 28, TextAlignment.CENTER, "text-muted");
        text(y, frame.left(), frame.top() - 12, TextAlignment.LEFT, "text-muted");
    }

    /** A stretch of the x axis that means something. */
    public void zone(double from, double to, String token) {
        g.setFill(palette.get(token));
        double left = frame.px(Math.max(frame.xLow(), from));
        g.fillRect(left, frame.top(), Math.max(0, frame.px(Math.min(frame.xHigh(), to)) - left), frame.height());
    }

    /** f at every second pixel. */
    public void curve(DoubleUnaryOperator f, Color color, double width) {
        int count = (int) Math.max(2, frame.width() / 2);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = frame.xLow() + (frame.xHigh() - frame.xLow()) * i / (count - 1);
            ys[i] = f.applyAsDouble(xs[i]);
        }
        line(xs, ys, count, color, width);
    }

    /** The first {@code count} points joined; what is not finite breaks the line, what lies outside is cut off. */
    public void line(double[] xs, double[] ys, int count, Color color, double width) {
        g.save();
        g.beginPath();
        g.rect(frame.left(), frame.top() - 2, frame.width(), frame.height() + 4);
        g.clip();
        g.setStroke(color);
        g.setLineWidth(width);
        g.beginPath();
        boolean pen = false;
        for (int i = 0; i < count; i++) {
            double y = scaled(ys[i]);
            if (!Double.isFinite(y)) {
                pen = false;
            } else if (pen) {
                g.lineTo(frame.px(xs[i]), far(frame.py(y)));
            } else {
                g.moveTo(frame.px(xs[i]), far(frame.py(y)));
                pen = true;
            }
        }
        g.stroke();
        g.restore();
    }

    public void dot(double x, double y, Color color, double radius) {
        double scaled = scaled(y);
        if (Double.isFinite(scaled) && scaled >= frame.yLow() && scaled <= frame.yHigh()) {
            g.setFill(color);
            g.fillOval(frame.px(x) - radius, frame.py(scaled) - radius, 2 * radius, 2 * radius);
        }
    }

    /** A dashed level with its name at the right. */
    public void level(double y, String name, Color color) {
        double scaled = scaled(y);
        if (scaled < frame.yLow() || scaled > frame.yHigh()) {
            return;
        }
        g.save();
        g.setStroke(color);
        g.setLineWidth(1.5);
        g.setLineDashes(5, 5);
        g.strokeLine(frame.left(), frame.py(scaled), frame.left() + frame.width(), frame.py(scaled));
        g.restore();
        g.setFont(PicturePane.font(11));
        g.setFill(color);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(name, frame.left() + frame.width() - 4, frame.py(scaled) - 3);
    }

    /** A name beside a point of a curve. */
    public void label(String name, double x, double y, Color color) {
        g.setFont(PicturePane.font(12));
        g.setFill(color);
        g.setTextAlign(isFarRight(x) ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double py = Math.max(frame.top() + 8, Math.min(frame.top() + frame.height() - 8, frame.py(scaled(y))));
        double px = frame.px(x) + (g.getTextAlign() == TextAlignment.RIGHT ? -BESIDE : BESIDE);
        g.setStroke(palette.get("surface")); // lines of others pass behind the letters
        g.setLineWidth(4);
        g.strokeText(name, px, py - 10);
        g.fillText(name, px, py - 10);
    }

    /** A name beside the last point drawn of a curve; at the right edge, where it would lie on the curve, above it. */
    public void label(String name, double[] x, double[] y, int at, Color color) {
        double from = frame.px(x[at]) - TextWidth.of(name, PicturePane.font(12)) - 2 * BESIDE;
        double highest = y[at];
        for (int i = at; i >= 0 && isFarRight(x[at]) && frame.px(x[i]) >= from; i--) {
            highest = Math.max(highest, y[i]);
        }
        label(name, x[at], highest, color);
    }

    /** A curve's name: what it is called, where the curve ends, its colour, and the colour of the letters. */
    public record EndName(String name, double y, Color curve, Color letters) {
    }

    /** Room that names at the right of the frame take. */
    public static double room(Stream<String> names) {
        return NAME + BESIDE + names.mapToDouble(n -> TextWidth.of(n, PicturePane.font(12))).max().orElse(0);
    }

    /** The names of curves that end at the right edge, beside it and never upon each other, each with a dot in its curve's colour. */
    public void endNames(List<EndName> names) {
        double bottom = frame.top() + frame.height();
        double[] ends = names.stream().mapToDouble(n -> Math.max(frame.top(), Math.min(bottom, frame.py(scaled(n.y()))))).toArray();
        double[] at = EndNames.apart(ends, LINE, bottom);
        double x = frame.left() + frame.width() + BESIDE;
        g.setFont(PicturePane.font(12));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < at.length; i++) {
            g.setFill(names.get(i).curve());
            g.fillOval(x, at[i] - 3, 6, 6);
            g.setFill(names.get(i).letters());
            g.fillText(names.get(i).name(), x + NAME - BESIDE, at[i]);
        }
    }

    private boolean isFarRight(double x) {
        return frame.px(x) > frame.left() + frame.width() - 70;
    }

    private double scaled(double y) {
        return logarithmic ? y > 0 ? Math.log10(y) : Double.NEGATIVE_INFINITY : y;
    }

    /** Canvas does not like coordinates far outside. */
    private double far(double py) {
        return Math.max(frame.top() - 4000, Math.min(frame.top() + frame.height() + 4000, py));
    }

    private void line(double x1, double y1, double x2, double y2, String token) {
        g.setStroke(palette.get(token));
        g.strokeLine(Math.floor(x1) + 0.5, Math.floor(y1) + 0.5, Math.floor(x2) + 0.5, Math.floor(y2) + 0.5);
    }

    private void text(String text, double x, double y, TextAlignment align, String token) {
        g.setFill(palette.get(token));
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    private static String power(int exponent) {
        return exponent == 0 ? "1" : exponent == 1 ? "10" : "1e" + String.valueOf(exponent).replace('-', '−');
    }
}
