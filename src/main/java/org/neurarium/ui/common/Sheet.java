package org.neurarium.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card over the whole window, which is veiled behind it: welcome, help, report. Esc or a click beside it closes it; the
 * keyboard stays in it while it is open and goes back to where it was.
 */
public final class Sheet extends StackPane {
    private static final double MARGIN = 16;

    private final ChangeListener<Node> keeper = (o, before, now) -> keep(now);
    private @Nullable Node focusedBefore;
    private Runnable closed = () -> { };

    public Sheet() {
        getStyleClass().addAll("veil", "sheet-veil");
        setPadding(new Insets(MARGIN));
        setMinSize(0, 0);
        setVisible(false);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
    }

    /** Whether a card is open. */
    public ReadOnlyBooleanProperty open() {
        return visibleProperty();
    }

    /**
     * Opens a card in place of the one that may be open.
     *
     * @param first what has the keyboard then
     * @param onClosed what happens when it closes, or another takes its place
     */
    public void show(Region card, Node first, Runnable onClosed) {
        Scene scene = getScene();
        if (isVisible()) {
            closed.run();
        } else {
            focusedBefore = scene.getFocusOwner();
            scene.focusOwnerProperty().addListener(keeper);
        }
        closed = onClosed;
        if (!card.getStyleClass().contains("sheet")) {
            card.getStyleClass().addAll("card", "sheet");
        }
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        toFront();
        applyCss(); // what scrolls gets its content then, and only what is there can have the keyboard
        layout();
        first.requestFocus();
    }

    public void close() {
        if (!isVisible()) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keeper);
        setVisible(false);
        getChildren().clear();
        Runnable then = closed;
        closed = () -> { };
        Node before = focusedBefore;
        focusedBefore = null;
        if (before != null) {
            before.requestFocus();
        }
        then.run();
    }

    /** Tab goes round within the card. */
    private void keep(@Nullable Node now) {
        if (isVisible() && now != null && !Focus.within(this, now)) {
            Focus.first(this).ifPresent(first -> FxThread.later(first::requestFocus));
        }
    }
}
