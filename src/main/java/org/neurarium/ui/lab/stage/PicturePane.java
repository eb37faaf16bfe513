package org.neurarium.ui.lab.stage;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;

/** A canvas as large as its pane; painted anew when its size or the theme changes. */
public final class PicturePane extends Pane {
    /** Paints the whole picture on an empty ground. */
    @FunctionalInterface
    public interface Painter {
        void paint(GraphicsContext g, Palette palette, double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final Theme theme;
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
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    public void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 1 && canvas.getHeight() > 1) {
            g.save();
            painter.paint(g, theme.palette(), canvas.getWidth(), canvas.getHeight());
            g.restore();
        }
    }

    public static Font font(double size) {
        return Font.font(Fonts.FAMILY, size);
    }
}
