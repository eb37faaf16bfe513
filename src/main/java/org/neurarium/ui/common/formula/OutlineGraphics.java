package org.neurarium.ui.common.formula;

import java.awt.geom.AffineTransform;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Affine;
import org.jfree.fx.FXGraphics2D;

/**
 * Draws text by the outlines of its glyphs: the fonts of formulas are known to AWT only, and JavaFX would put a like-named
 * one in their place.
 */
final class OutlineGraphics extends FXGraphics2D {
    OutlineGraphics(GraphicsContext target) {
        super(target);
        Affine now = target.getTransform(); // what this class restores must not be the canvas' own pixels
        setTransform(new AffineTransform(now.getMxx(), now.getMyx(), now.getMxy(), now.getMyy(), now.getTx(), now.getTy()));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        fill(getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
    }
}
