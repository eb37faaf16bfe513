package org.neurarium.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** Buttons above the node under the pointer: a unit more or fewer, and all units in one column. */
final class UnitsBar extends HBox {
    private static final int MOST_IN_COLUMN = 16;
    private static final int MOST_IN_GRID = 8;

    private final CanvasViewModel canvas;
    private final Button fewer;
    private final Button more;
    private final Button column;
    private final Label count = new Label();
    /** Time to get from the node to the buttons. */
    private final PauseTransition leaving = new PauseTransition(Duration.millis(220));
    private @Nullable String node;

    UnitsBar(CanvasViewModel canvas, Texts texts) {
        this.canvas = canvas;
        setId("units-bar");
        getStyleClass().add("units-bar");
        setAlignment(Pos.CENTER);
        setManaged(false);
        setVisible(false);
        fewer = button(Feather.MINUS, "canvas.units.fewer", () -> change(-1), texts);
        more = button(Feather.PLUS, "canvas.units.more", () -> change(1), texts);
        column = button(Feather.MORE_VERTICAL, "canvas.units.column", this::toggle, texts);
        getChildren().addAll(fewer, count, more, column);
        leaving.setOnFinished(e -> hide());
        hoverProperty().addListener((o, was, is) -> {
            if (!is) {
                leaving.playFromStart();
            }
        });
    }

    private void hide() {
        if (!isHover()) {
            setVisible(false);
            node = null;
        }
    }

    /** Shows it above a node that has units; hides it otherwise, unless the pointer is on it. */
    void follow(@Nullable Placed under) {
        if (under == null || !canvas.hasUnits(under.facts()) || canvas.viewport().scale() < 0.5) {
            leaving.playFromStart();
            return;
        }
        leaving.stop();
        node = under.facts().id();
        int units = under.facts().units();
        count.setText(Integer.toString(units));
        fewer.setDisable(units <= 1);
        column.setVisible(units > MOST_IN_GRID && units <= MOST_IN_COLUMN);
        column.setManaged(column.isVisible());
        setVisible(true);
        applyCss();
        autosize();
        Viewport view = canvas.viewport();
        relocate(view.screenX(under.box().centreX()) - getWidth() / 2, view.screenY(under.box().y()) - getHeight() + 1);
    }

    private void change(int by) {
        if (node != null) {
            canvas.changeUnits(node, by);
            canvas.scene().get().find(node).ifPresent(this::follow);
        }
    }

    private void toggle() {
        if (node != null) {
            canvas.toggleOpen(node);
            canvas.scene().get().find(node).ifPresent(this::follow);
        }
    }

    private static Button button(Feather sign, String key, Runnable action, Texts texts) {
        Button button = new Button(null, Icons.small(sign));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("quiet");
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(texts.bind(key));
        button.setOnAction(e -> action.run());
        return button;
    }
}
