package org.neurarium.ui.viz.gates;

import javafx.beans.InvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Which steps matter to the loss of this example, and how far back the loss reaches over the data. */
final class MemoryPane extends Pane implements AutoCloseable {
    private final GatesViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final Canvas canvas = new Canvas();
    private final InvalidationListener redraw = o -> draw();
    private TokenLabels labels = new TokenLabels(11);
    private double fontScale = 1;
    private @Nullable MemoryPainter painted;

    MemoryPane(GatesViewModel model, Texts texts, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        Throttle pictures = new Throttle(15, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.workspace().subject().pointedStep().addListener(redraw);
        theme.choice().addListener(redraw);
        texts.language().addListener(redraw);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> model.workspace().subject().pointedStep().set(null));
    }

    void setFontScale(double scale) {
        fontScale = scale;
        labels = new TokenLabels(11 * scale);
        draw();
    }

    @Override
    public void close() {
        model.workspace().subject().pointedStep().removeListener(redraw);
        theme.choice().removeListener(redraw);
        texts.language().removeListener(redraw);
    }

    @Nullable MemoryPainter painted() {
        return painted;
    }

    void draw() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painted = null;
        MemoryPicture now = model.memory();
        if (!isVisible() || now == null || now.rows().isEmpty() || getWidth() < 80 || getHeight() < 50) {
            return;
        }
        Integer pointed = model.workspace().subject().pointedStep().get();
        painted = new MemoryPainter(new PaintSetting(texts, theme.palette(), labels, fontScale, pointed == null ? -1 : pointed,
                getWidth(), getHeight()), now);
        painted.paint(g);
    }

    private void point(MouseEvent e) {
        int step = painted == null ? -1 : painted.step(e.getX(), e.getY());
        model.workspace().subject().pointedStep().set(step < 0 ? null : step);
    }
}
