package org.neurarium.ui.canvas;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.layer.LayerType;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;

/** A layer type or a kept block in the palette. Dragged, a ghost follows the pointer, and the canvas shows what letting go would do. */
final class PaletteItem extends Label {
    private static final double NARROW = 62;
    private final Source source;
    private final CanvasView canvas;
    private @Nullable Label ghost;

    /** What is let go on the canvas. */
    interface Source {
        /** What would happen were it let go with its middle there. */
        Building.Drop plan(Point middle);

        void drop(Building.Drop plan);

        /** Adds it without pointing. */
        void append();
    }

    /** A layer type. */
    static PaletteItem of(LayerType type, CanvasView canvas, Texts texts) {
        Building building = canvas.building();
        Source source = new Source() {
            @Override
            public Building.Drop plan(Point middle) {
                return building.plan(type, middle);
            }

            @Override
            public void drop(Building.Drop plan) {
                building.drop(type, plan);
            }

            @Override
            public void append() {
                building.append(type);
            }
        };
        return new PaletteItem("palette-" + type.id(), LayerNames.kind(texts, type.id()), "group-" + type.group().id(),
                LayerNames.help(texts, type) + "\n" + texts.get("canvas.palette.help"), source, canvas);
    }

    /** @param token class of the coloured bar */
    PaletteItem(String id, String name, String token, String help, Source source, CanvasView canvas) {
        super(name, bar(token));
        this.source = source;
        this.canvas = canvas;
        setId(id);
        getStyleClass().add("palette-item");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        HoverText.on(this, help);
        setOnMousePressed(e -> requestFocus());
        setOnMouseClicked(this::clicked);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
    }

    /** Whether its name needs the palette's whole width. */
    boolean isWide() {
        Text name = new Text(getText());
        name.setFont(Font.font(Fonts.FAMILY, 13));
        return name.getLayoutBounds().getWidth() > NARROW;
    }

    private static Region bar(String token) {
        Region bar = new Region();
        bar.getStyleClass().addAll("group-bar", token);
        return bar;
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
            source.append();
        }
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            source.append();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && ghost != null) {
            stop();
            e.consume();
        }
    }

    private void drag(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || ghost == null && e.isStillSincePress()) {
            return;
        }
        Label shown = ghost == null ? start() : ghost;
        shown.relocate(e.getSceneX() - 24, e.getSceneY() - 14);
        Point2D at = canvas.sceneToLocal(e.getSceneX(), e.getSceneY());
        boolean over = canvas.getLayoutBounds().contains(at);
        shown.setVisible(!over);
        Building.Drop plan = over ? source.plan(canvas.model().viewport().toWorld(at.getX(), at.getY())) : null;
        canvas.highlights().ghost().set(plan);
        canvas.highlights().receiving().set(plan == null ? null : plan.wire().orElse(null));
    }

    private void release(MouseEvent e) {
        Building.Drop plan = canvas.highlights().ghost().get();
        boolean dropped = ghost != null && plan != null;
        stop();
        if (dropped) {
            source.drop(plan);
            canvas.requestFocus();
        }
    }

    private Label start() {
        Region bar = new Region();
        bar.getStyleClass().setAll(getGraphic().getStyleClass());
        Label made = new Label(getText(), bar);
        made.getStyleClass().add("palette-ghost");
        made.setMouseTransparent(true);
        made.setManaged(false);
        if (getScene().getRoot() instanceof Pane pane) {
            pane.getChildren().add(made);
        }
        made.applyCss();
        made.autosize();
        ghost = made;
        return made;
    }

    private void stop() {
        if (ghost != null && ghost.getParent() instanceof Pane pane) {
            pane.getChildren().remove(ghost);
        }
        ghost = null;
        canvas.highlights().ghost().set(null);
        canvas.highlights().receiving().set(null);
    }
}
