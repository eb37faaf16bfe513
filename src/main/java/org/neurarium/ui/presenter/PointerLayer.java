package org.neurarium.ui.presenter;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.VLineTo;
import org.neurarium.ui.presenter.PresenterViewModel.Pointer;

/** The pointer as an audience can follow it: a large arrow, a dot, or light around it. It takes no event from anything. */
final class PointerLayer extends Pane {
    /** Radius of the light as a share of the window's smaller side. */
    private static final double LIGHT = 0.2;
    private static final double DOT = 10;

    private final PresenterViewModel model;
    private final SVGPath arrow = new SVGPath();
    private final Circle dot = new Circle(DOT);
    private final Path veil = new Path();
    private final EventHandler<MouseEvent> moved = e -> show(e.getSceneX(), e.getSceneY());
    private double x = -1;
    private double y = -1;

    PointerLayer(PresenterViewModel model) {
        this.model = model;
        arrow.setContent("M0 0V42L11 32L18 49L26 46L19 29H33Z");
        arrow.getStyleClass().add("presenter-arrow");
        dot.getStyleClass().add("presenter-laser");
        veil.getStyleClass().add("presenter-veil");
        veil.setFillRule(FillRule.EVEN_ODD);
        veil.setId("presenter-spotlight");
        arrow.setId("presenter-arrow");
        dot.setId("presenter-laser");
        getChildren().setAll(veil, arrow, dot);
        getChildren().forEach(c -> c.setManaged(false));
        setMouseTransparent(true);
        model.pointer().addListener(o -> paint());
        widthProperty().addListener(o -> paint());
        heightProperty().addListener(o -> paint());
        paint();
    }

    void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
    }

    void unfollow(Scene scene) {
        scene.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
    }

    private void show(double sceneX, double sceneY) {
        x = sceneX;
        y = sceneY;
        paint();
    }

    private void paint() {
        boolean known = x >= 0;
        arrow.setVisible(known && model.pointer().get() == Pointer.ARROW);
        dot.setVisible(known && model.pointer().get() == Pointer.LASER);
        veil.setVisible(model.pointer().get() == Pointer.SPOTLIGHT);
        arrow.relocate(x, y);
        dot.setCenterX(x);
        dot.setCenterY(y);
        if (veil.isVisible()) {
            double radius = Math.min(getWidth(), getHeight()) * LIGHT;
            double atX = known ? x : getWidth() / 2;
            double atY = known ? y : getHeight() / 2;
            veil.getElements().setAll(new MoveTo(0, 0), new HLineTo(getWidth()), new VLineTo(getHeight()), new HLineTo(0),
                    new ClosePath(), new MoveTo(atX - radius, atY), new ArcTo(radius, radius, 0, atX + radius, atY, false, true),
                    new ArcTo(radius, radius, 0, atX - radius, atY, false, true), new ClosePath());
        }
    }
}
