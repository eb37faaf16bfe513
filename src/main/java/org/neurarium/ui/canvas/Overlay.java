package org.neurarium.ui.canvas;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** What floats over the nodes while something is dragged: the selection rectangle, alignment lines, the new layer's outline. */
final class Overlay extends Pane {
    private final Viewport view;
    private final Region band = new Region();
    private final Region ghost = new Region();
    private final Line across = new Line();
    private final Line down = new Line();

    Overlay(Viewport view, Highlights highlights) {
        this.view = view;
        setMouseTransparent(true);
        setManaged(false);
        band.getStyleClass().add("select-band");
        ghost.getStyleClass().add("drop-ghost");
        across.getStyleClass().add("guide");
        down.getStyleClass().add("guide");
        getChildren().addAll(ghost, band, across, down);
        getChildren().forEach(n -> n.setVisible(false));
        getChildren().forEach(n -> n.setManaged(false));
        highlights.band().addListener((o, before, now) -> show(band, now));
        highlights.ghost().addListener((o, before, now) -> show(ghost, now == null ? null
                : new Box(now.corner().x(), now.corner().y(), now.shape().width(), now.shape().height())));
        highlights.guides().addListener((o, before, now) -> showGuides(now));
    }

    private void show(Region region, @Nullable Box box) {
        region.setVisible(box != null);
        if (box != null) {
            region.resizeRelocate(view.screenX(box.x()), view.screenY(box.y()), box.width() * view.scale(),
                    box.height() * view.scale());
        }
    }

    private void showGuides(@Nullable Snapping snapped) {
        Double x = snapped == null ? null : snapped.guideX();
        Double y = snapped == null ? null : snapped.guideY();
        down.setVisible(x != null);
        across.setVisible(y != null);
        if (x != null) {
            double at = Math.round(view.screenX(x)) + 0.5;
            down.setStartX(at);
            down.setEndX(at);
            down.setEndY(getHeight());
        }
        if (y != null) {
            double at = Math.round(view.screenY(y)) + 0.5;
            across.setStartY(at);
            across.setEndY(at);
            across.setEndX(getWidth());
        }
    }
}
