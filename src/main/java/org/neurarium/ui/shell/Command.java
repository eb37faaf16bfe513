package org.neurarium.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something a person can do, wherever it is offered: menu, key, command palette.
 *
 * @param id stable name; the label is {@code shell.command.<id>}
 * @param keys its shortcut, null for none
 * @param enabled whether it makes sense now
 */
public record Command(String id, Feather icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled,
                      Runnable action) {
    /** A command that is always possible. */
    public static Command always(String id, Feather icon, String keys, Runnable action) {
        return when(id, icon, keys, new SimpleBooleanProperty(true), action);
    }

    /** A command with its condition. {@code keys} as in {@code Shortcut+S}, or empty. */
    public static Command when(String id, Feather icon, String keys, ObservableBooleanValue enabled, Runnable action) {
        return new Command(id, icon, keys.isEmpty() ? null : KeyCombination.valueOf(keys), enabled, action);
    }

    public String labelKey() {
        return "shell.command." + id;
    }

    /** Runs it if it makes sense now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** Its shortcut as people read it, or empty. */
    public String keyText() {
        return keys == null ? "" : keys.getDisplayText();
    }
}
