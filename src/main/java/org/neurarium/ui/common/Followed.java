package org.neurarium.ui.common;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

/**
 * Listening to what outlives a view (language, theme) without being held by it: the node holds its listener, so that it
 * hears of changes for as long as it is in use, and goes with the view without being told to.
 */
public final class Followed {
    private Followed() {
    }

    /** Runs {@code action} after every change of {@code value} while {@code node} is in use. */
    public static void by(Node node, ObservableValue<?> value, Runnable action) {
        ChangeListener<Object> listener = (o, before, now) -> action.run();
        node.getProperties().put(listener, value);
        value.addListener(new WeakChangeListener<>(listener));
    }
}
