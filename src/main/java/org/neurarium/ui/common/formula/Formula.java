package org.neurarium.ui.common.formula;

import java.awt.Insets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula set in type, kept once made: the first one loads fonts and takes about a second, so make it in the background. */
final class Formula {
    private static final Map<String, TeXIcon> MADE = new ConcurrentHashMap<>();
    private static final int MOST = 200;

    private Formula() {
    }

    /** Sets {@code latex} at a size in points; an unreadable one is shown as it is written. */
    static TeXIcon typeset(String latex, float size) {
        return kept(latex, size, TeXConstants.STYLE_DISPLAY, 2);
    }

    /** The same within a line of words: smaller limits and fractions, no room around it. */
    static TeXIcon inline(String latex, float size) {
        return kept(latex, size, TeXConstants.STYLE_TEXT, 0);
    }

    /** Paints it with its top left corner at 0, 0. */
    static void paint(TeXIcon icon, GraphicsContext g, Color color) {
        icon.setForeground(new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue()));
        icon.paintIcon(null, new OutlineGraphics(g), 0, 0);
    }

    private static TeXIcon kept(String latex, float size, int style, int around) {
        if (MADE.size() > MOST) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(size + " " + style + latex, k -> {
            TeXIcon icon = TeXFormula.getPartialTeXFormula(latex.replace("&", "&\\quad ")) // cases stand apart from their conditions
                    .createTeXIcon(style, size);
            icon.setInsets(new Insets(around, around, around, around));
            return icon;
        });
    }
}
