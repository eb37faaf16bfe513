package org.neurarium.ui.lab.stage;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;

/** A canvas as large as its pane; painted anew when its size or the theme changes. */
public final class PicturePane extends Pane {
    /** Paints the whole picture on an empty ground. */
    @FunctionalInterface
    public interface Painter {
        void paint(GraphicsContext g, Palette palette, double width, double height);
    }

    private final FineCanvas canvas = new FineCanvas();
    private final Theme theme;
    private double drawnWidth;
    private double drawnHeight;
    private final Painter painter;

    public PicturePane(Theme theme, Painter painter) {
        this.theme = theme;
        this.painter = painter;
        getStyleClass().add("lab-picture");
        setMinSize(0, 0);
        getChildren().setAll(canvas);
        canvas.setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        if (drawnWidth != getWidth() || drawnHeight != getHeight()) {
            draw();
        }
    }

    public void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        drawnWidth = getWidth();
        drawnHeight = getHeight();
        if (getWidth() > 1 && getHeight() > 1) {
            g.save();
            painter.paint(g, theme.palette(), getWidth(), getHeight());
            g.restore();
        }
    }

    public static Font font(double size) {
        return Font.font(Fonts.FAMILY, size);
    }
}
