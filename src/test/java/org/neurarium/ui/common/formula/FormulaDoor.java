package org.neurarium.ui.common.formula;

import org.scilab.forge.jlatexmath.TeXIcon;

/** Lets tests of other packages set a formula in type. */
public final class FormulaDoor {
    private FormulaDoor() {
    }

    /** Width and height in points. */
    public static int[] typeset(String latex) {
        TeXIcon icon = Formula.inline(latex, 14);
        return new int[] {icon.getIconWidth(), icon.getIconHeight()};
    }
}
