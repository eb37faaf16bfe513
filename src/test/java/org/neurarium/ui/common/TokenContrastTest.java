package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast by WCAG 2.1: (L₁ + 0.05) / (L₂ + 0.05), computed from the token file itself. */
class TokenContrastTest {
    private static final Map<String, Map<String, Color>> THEMES = TokenFile.read();

    @ParameterizedTest
    @EnumSource(ThemeChoice.class)
    void textIsReadableOnEverySurface(ThemeChoice theme) {
        for (String surface : new String[] {"surface", "surface-sunk", "surface-raised", "surface-hover", "canvas"}) {
            for (String text : new String[] {"text", "text-muted", "text-faint"}) {
                atLeast(4.5, theme, text, surface);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"accent-text,surface,4.5", "accent-text,accent-soft,4.5", "on-accent,accent,4.5", "good,good-soft,4.5",
            "warning,warning-soft,4.5", "danger,danger-soft,4.5", "note,note-soft,4.5", "good,surface,4.5",
            "danger,surface,4.5", "code-keyword,surface,4.5", "code-call,surface,4.5", "code-number,surface,4.5",
            "code-string,surface,4.5", "code-comment,surface,4.5", "code-comment,accent-soft,4.5", "train,surface,3", "validation,surface,3", "gate-forget,surface,3",
            "gate-input,surface,3", "gate-candidate,surface,3", "gate-output,surface,3", "gate-cell,surface,3"})
    void marksStandOut(String front, String back, double least) {
        for (ThemeChoice theme : ThemeChoice.values()) {
            atLeast(least, theme, front, back);
        }
    }

    /** The ring around what has the keyboard (WCAG 2.1, 1.4.11), wherever that may stand. */
    @ParameterizedTest
    @EnumSource(ThemeChoice.class)
    void theFocusIsSeenOnEverySurface(ThemeChoice theme) {
        for (String surface : new String[] {"surface", "surface-sunk", "surface-raised", "surface-hover", "canvas", "accent-soft", "note-soft"}) {
            atLeast(3, theme, "accent", surface);
        }
    }

    @Test
    void everyThemeNamesTheSameTokens() {
        for (ThemeChoice theme : ThemeChoice.values()) {
            assertEquals(THEMES.get("theme-light").keySet(), THEMES.get(theme.styleClass()).keySet());
        }
    }

    @Test
    void contrastOfBlackOnWhiteIs21() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
    }

    private static void atLeast(double least, ThemeChoice theme, String front, String back) {
        Map<String, Color> colors = THEMES.get(theme.styleClass());
        double found = contrast(colors.get(front), colors.get(back));
        assertTrue(found >= least, () -> theme + ": " + front + " on " + back + " has " + found + ", needs " + least);
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
