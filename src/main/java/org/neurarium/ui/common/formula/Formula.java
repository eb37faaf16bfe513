package org.neurarium.ui.common.formula;

import java.awt.Insets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        if (MADE.size() > MOST) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(size + latex, k -> make(latex, size));
    }

    private static TeXIcon make(String latex, float size) {
        TeXFormula formula = TeXFormula.getPartialTeXFormula(latex);
        TeXIcon icon = formula.createTeXIcon(TeXConstants.STYLE_DISPLAY, size);
        icon.setInsets(new Insets(2, 2, 2, 2));
        return icon;
    }
}
