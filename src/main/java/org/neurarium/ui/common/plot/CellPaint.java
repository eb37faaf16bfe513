package org.neurarium.ui.common.plot;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.neurarium.ui.common.Palette;

/**
 * How values of a heat map become colours and short numbers.
 *
 * @param gate whether values lie between 0 and {@code reach}; else they have a sign, and colours end at ±{@code reach}
 */
public record CellPaint(Palette palette, boolean gate, double reach) {
    /** Opaque 0xAARRGGBB. */
    public int argb(double value) {
        return gate ? palette.magnitude(value / reach) : palette.diverging(value / reach);
    }

    public Color color(double value) {
        return Palette.color(argb(value));
    }

    /** The one of two text colours that stands out more from a cell of this value. */
    public Color textOn(double value) {
        Color cell = color(value);
        Color a = palette.get("text");
        Color b = palette.get("surface");
        double l = luminance(cell);
        return contrast(l, luminance(a)) >= contrast(l, luminance(b)) ? a : b;
    }

    /** The range of a colour bar: "0–1", "±0.5". */
    public String range() {
        return gate ? "0–" + Ticks.text(reach) : "±" + Ticks.text(reach);
    }

    /** A number for a cell: ".89", "−.4", "1.2". */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        String digits = String.format(Locale.ROOT, size >= 9.95 ? "%.0f" : size >= 0.995 ? "%.1f" : "%.2f", size);
        String sign = value < 0 && Double.parseDouble(digits) != 0 ? "−" : "";
        return sign + (digits.startsWith("0.") ? digits.substring(1) : digits);
    }

    /** The same where a cell has room for one digit more: "−31.5". */
    public static String brief(double value, boolean wide) {
        double size = Math.abs(value);
        return wide && size >= 0.995 && size < 999.5
                ? minus(String.format(Locale.ROOT, size >= 99.5 ? "%.0f" : size >= 9.95 ? "%.1f" : "%.2f", value)) : brief(value);
    }

    /** A number below 0.1 for a cell: ".012". */
    public static String small(double value) {
        return Double.isFinite(value) ? minus(String.format(Locale.ROOT, "%.3f", value)).replace("0.", ".").replace("−.000", ".000")
                : brief(value);
    }

    /** A number to be read out: three decimals, or three digits where it is large. */
    public static String figure(double value) {
        return Math.abs(value) < 10 ? minus(String.format(Locale.ROOT, "%.3f", value)) : Ticks.figure(value, 3);
    }

    private static String minus(String digits) {
        return digits.replace('-', '−');
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
