package org.neurarium.ui.common.plot;

import java.awt.geom.AffineTransform;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import org.jfree.fx.FXGraphics2D;

/**
 * A canvas with as many pixels as it is shown with, however much what is around it is magnified; a plain one would be
 * enlarged pixel by pixel, softer than the letters beside it. It is painted in its own measures, and takes no part in
 * its parent's layout.
 */
public class FineCanvas extends Canvas {
    /** Finer than this nobody sees, and it costs memory. */
    private static final double FINEST = 4;

    private final Scale back = new Scale(1, 1, 0, 0);

    public FineCanvas() {
        getTransforms().add(back);
        setManaged(false);
    }

    /** What draws on it as on a page of AWT, in the same measures; to be made after {@link #begin}. */
    public final FXGraphics2D page() {
        FXGraphics2D page = new FXGraphics2D(getGraphicsContext2D());
        java.awt.Color first = page.getColor(); // it takes the canvas to have this colour already, and sets what is new alone
        page.setColor(first.brighter());
        page.setColor(first);
        page.setTransform(AffineTransform.getScaleInstance(1 / back.getX(), 1 / back.getY()));
        return page;
    }

    /** Takes a size and wipes everything; the pen to paint it anew with. */
    public final GraphicsContext begin(double width, double height) {
        double fine = getParent() == null ? 1 : Math.max(1, Math.min(FINEST, getParent().getLocalToSceneTransform().getMxx()));
        back.setX(1 / fine);
        back.setY(1 / fine);
        setWidth(Math.ceil(Math.max(0, width) * fine));
        setHeight(Math.ceil(Math.max(0, height) * fine));
        GraphicsContext g = getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, getWidth(), getHeight()); // whole pixels, or the last ones would keep a trace
        g.setTransform(fine, 0, 0, fine, 0, 0);
        return g;
    }
}
