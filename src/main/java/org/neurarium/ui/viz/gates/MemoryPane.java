package org.neurarium.ui.viz.gates;

import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.Throttle;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.viz.subject.PaintSetting;
import org.neurarium.ui.viz.subject.TipLabel;
import org.neurarium.ui.viz.subject.TokenLabels;

/** Which steps matter to the loss of this example, and how far back the loss reaches over the data. */
final class MemoryPane extends Pane implements AutoCloseable {
    private final GatesViewModel model;
    private final Texts texts;
    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private final TipLabel tip = new TipLabel("memory-tip");
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
        getChildren().setAll(canvas, tip);
        Throttle pictures = new Throttle(15, this::draw);
        model.frames().addListener(o -> pictures.request());
        model.workspace().subject().pointedStep().addListener(redraw);
        theme.choice().addListener(redraw);
        texts.language().addListener(redraw);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> {
            tip.setVisible(false);
            model.workspace().subject().pointedStep().set(null);
        });
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
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
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
        MemoryPainter shown = painted;
        MemoryPicture now = model.memory();
        int step = shown == null ? -1 : shown.step(e.getX(), e.getY());
        int row = shown == null ? -1 : shown.geometry().rowAt(e.getY());
        model.workspace().subject().pointedStep().set(step < 0 ? null : step);
        String said = "";
        if (now != null && step >= 0 && row >= 0 && row < now.rows().size()) {
            MemoryPicture.Row found = now.rows().get(row);
            said = texts.get(now.answer() == null ? "sequenceviews.tip.memory" : "sequenceviews.tip.reach", now.steps().names().get(step), found.name(),
                    Ticks.figure(found.norms()[step], 3));
        } else if (now != null && shown != null) {
            said = shown.lag(e.getX(), e.getY()).map(lag -> now.rows().stream().filter(r -> lag < r.lags().length)
                    .map(r -> r.name() + " " + Ticks.figure(r.lags()[lag], 3))
                    .collect(Collectors.joining(" · ", texts.get("sequenceviews.tip.lag", lag) + " ", ""))).orElse("");
        }
        tip.say(said, e.getX(), e.getY(), this);
    }
}
