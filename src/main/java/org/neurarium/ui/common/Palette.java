package org.neurarium.ui.common;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/**
 * The token colours of one theme as values, for views that paint pixels. Same file as the stylesheets use, so a colour
 * is said once.
 */
public final class Palette {
    private final Map<String, Color> colors;
    private final int[] diverging = new int[513];
    private final int[] sequential = new int[257];

    private Palette(ThemeChoice choice) {
        colors = TokenFile.read().getOrDefault(choice.styleClass(), Map.of());
        for (int i = 0; i < diverging.length; i++) {
            double t = (i - 256) / 256.0;
            Color end = get(t < 0 ? "value-negative" : "value-positive");
            diverging[i] = argb(get("value-zero").interpolate(end, Math.abs(t)));
        }
        for (int i = 0; i < sequential.length; i++) {
            sequential[i] = argb(magnitudeColor(i / 256.0));
        }
    }

    public static Palette of(ThemeChoice choice) {
        return Cache.ALL.get(choice);
    }

    /** A token's colour by its name without the leading dash, such as {@code value-positive}. */
    public Color get(String token) {
        Color color = colors.get(token);
        if (color == null) {
            throw new IllegalArgumentException("no colour token -" + token);
        }
        return color;
    }

    /** ARGB of a signed value in [−1, 1] (clamped); NaN has a colour of its own, never that of 0. */
    public int diverging(double value) {
        if (Double.isNaN(value)) {
            return argb(get("value-nan"));
        }
        return diverging[256 + (int) Math.round(256 * Math.max(-1, Math.min(1, value)))];
    }

    /** ARGB of a magnitude in [0, 1] (clamped); NaN has a colour of its own. */
    public int magnitude(double value) {
        if (Double.isNaN(value)) {
            return argb(get("value-nan"));
        }
        return sequential[(int) Math.round(256 * Math.max(0, Math.min(1, value)))];
    }

    /** {@link #diverging} as a colour to draw with. */
    public Color divergingColor(double value) {
        return color(diverging(value));
    }

    /** Colour of class {@code index}; repeats after ten. */
    public Color classColor(int index) {
        return get("class-" + (Math.floorMod(index, 10) + 1));
    }

    /**
     * Colour of class {@code index} among {@code classes}. Two classes take the colours of sign, the second one that of
     * positive values, because a single output unit says "second class" by a high value.
     */
    public Color classColor(int index, int classes) {
        return classes == 2 ? get(index == 1 ? "value-positive" : "value-negative") : classColor(index);
    }

    /** {@code color} as 0xAARRGGBB. */
    public static int argb(Color color) {
        return (int) Math.round(color.getOpacity() * 255) << 24 | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8 | (int) Math.round(color.getBlue() * 255);
    }

    /** 0xAARRGGBB as a colour to draw with. */
    public static Color color(int argb) {
        return new Color((argb >> 16 & 255) / 255.0, (argb >> 8 & 255) / 255.0, (argb & 255) / 255.0, (argb >>> 24) / 255.0);
    }

    private Color magnitudeColor(double t) {
        double place = t * 4;
        int low = (int) Math.min(3, Math.floor(place));
        return get("magnitude-" + low).interpolate(get("magnitude-" + (low + 1)), place - low);
    }

    private static final class Cache {
        static final Map<ThemeChoice, Palette> ALL = Arrays.stream(ThemeChoice.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Palette::new));
    }
}
