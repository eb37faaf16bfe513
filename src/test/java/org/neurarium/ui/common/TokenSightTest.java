package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours that carry meaning stay apart for people who see without one kind of cone. Seen colours by the matrices of
 * G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency", 2009 (severity 1); distance in CIE 1976 L*a*b*, D65.
 */
class TokenSightTest {
    /** More than five times what is told apart side by side. */
    private static final double LEAST = 10;
    private static final Map<String, Map<String, Color>> THEMES = TokenFile.read();
    private static final List<String> CLASSES = IntStream.rangeClosed(1, 10).mapToObj(i -> "class-" + i).toList();

    /** How a person sees; rows give the seen red, green and blue of linear light. */
    enum Sight {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(Color c) {
            double[] light = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
            double[] seen = new double[3];
            for (int i = 0; i < 9; i++) {
                seen[i / 3] += matrix[i] * light[i % 3];
            }
            return IntStream.range(0, 3).mapToDouble(i -> Math.max(0, Math.min(1, seen[i]))).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void classesStayApart(Sight sight) {
        apart(sight, CLASSES);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void gatesStayApart(Sight sight) {
        apart(sight, List.of("gate-forget", "gate-input", "gate-candidate", "gate-output", "gate-cell", "gate-hidden"));
        apart(sight, List.of("gate-reset", "gate-update", "gate-candidate", "gate-hidden"));
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void queriesKeysAndValuesStayApart(Sight sight) {
        apart(sight, List.of("query", "key", "value"));
    }

    /** Sign is read off at any strength: the ends are four times as far apart. */
    @ParameterizedTest
    @EnumSource(Sight.class)
    void signsStayFarApart(Sight sight) {
        for (ThemeChoice theme : ThemeChoice.values()) {
            atLeast(5 * LEAST, sight, theme, "value-negative", "value-positive");
            atLeast(3 * LEAST, sight, theme, "value-negative", "value-zero");
            atLeast(3 * LEAST, sight, theme, "value-zero", "value-positive");
        }
    }

    /** Larger values are lighter, for everybody. */
    @ParameterizedTest
    @EnumSource(Sight.class)
    void magnitudeGrowsLighter(Sight sight) {
        for (ThemeChoice theme : ThemeChoice.values()) {
            Map<String, Color> colors = THEMES.get(theme.styleClass());
            for (int i = 1; i <= 4; i++) {
                double before = lab(sight.see(colors.get("magnitude-" + (i - 1))))[0];
                double now = lab(sight.see(colors.get("magnitude-" + i)))[0];
                assertTrue(now - before >= 5, theme + " " + sight + ": magnitude-" + i + " is " + now + " after " + before);
            }
        }
    }

    @Test
    void distanceOfBlackAndWhiteIs100() {
        assertEquals(100, distance(Sight.FULL, Color.BLACK, Color.WHITE), 0.01);
        assertTrue(distance(Sight.DEUTAN, Color.web("#a48be8"), Color.web("#58a6e8")) < 1, "violet and blue fall together");
    }

    private static void apart(Sight sight, List<String> names) {
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < i; j++) {
                    atLeast(LEAST, sight, theme, names.get(i), names.get(j));
                }
            }
        }
    }

    private static void atLeast(double least, Sight sight, ThemeChoice theme, String a, String b) {
        Map<String, Color> colors = THEMES.get(theme.styleClass());
        double found = distance(sight, colors.get(a), colors.get(b));
        assertTrue(found >= least, () -> theme + ", " + sight + ": " + a + " and " + b + " are " + found + " apart, need " + least);
    }

    private static double distance(Sight sight, Color a, Color b) {
        double[] p = lab(sight.see(a));
        double[] q = lab(sight.see(b));
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (p[i] - q[i]) * (p[i] - q[i])).sum());
    }

    private static double[] lab(double[] light) {
        double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047);
        double y = root(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
        double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
