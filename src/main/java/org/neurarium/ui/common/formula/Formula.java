package org.neurarium.ui.common.formula;

import java.awt.Insets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula set in type, kept once made: the first one loads fonts and takes about a second, so make it in the background. */
final class Formula {
    private static final Map<String, TeXIcon> MADE = new ConcurrentHashMap<>();
    private static final int MOST = 200;
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 40;
    private static final int SHOWN = 60;
    /** Points; a canvas cannot be larger. */
    private static final int WIDEST = 4_000;
    /** Commands that read files, define others, or repeat something so and so many times. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\\\(includegraphics|(re)?new(command|environment)|makeat[a-z]+|jlm[A-Za-z]+"
            + "|DeclareMathSizes|magnification|definecolor|hdotsfor|multicolumn|[rR]oman|longdiv|fcscore|char|kern)|\\*\\s*\\{\\s*\\d");

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
            TeXIcon icon = set(latex, style, size);
            icon.setInsets(new Insets(around, around, around, around)); // and a fifth of the size more
            if (around == 0) { // a particle or a full stop follows at once
                icon.setInsets(new Insets(icon.getInsets().top, 0, icon.getInsets().bottom, 0), true);
            }
            return icon;
        });
    }

    /** Texts come from anywhere: a formula that loads, defines or counts, or is out of all proportion, is shown as words. */
    private static TeXIcon set(String latex, int style, float size) {
        try {
            if (isHarmless(latex)) {
                TeXIcon icon = TeXFormula.getPartialTeXFormula(latex.replace("&", "&\\quad ")) // cases stand apart from their conditions
                        .createTeXIcon(style, size);
                if (icon.getIconWidth() <= WIDEST && icon.getIconHeight() <= WIDEST) {
                    return icon;
                }
            }
        } catch (RuntimeException e) { // it throws what it likes at a broken formula
            System.getLogger(Formula.class.getName()).log(System.Logger.Level.DEBUG, latex, e);
        }
        String words = latex.substring(0, Math.min(SHOWN, latex.length())).replaceAll("[^\\p{L}\\p{N} +=().,-]", " ");
        return new TeXFormula("\\text{" + words + "}").createTeXIcon(style, size);
    }

    static boolean isHarmless(String latex) {
        int depth = 0;
        for (int i = 0; i < latex.length() && depth <= DEEPEST; i++) {
            char c = latex.charAt(i);
            depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
            depth = Math.max(0, depth);
        }
        return latex.length() <= LONGEST && depth <= DEEPEST && !FORBIDDEN.matcher(latex).find();
    }
}
