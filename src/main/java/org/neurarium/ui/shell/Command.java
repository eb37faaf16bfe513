package org.neurarium.ui.shell;

import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.KeyNames;
import org.neurarium.ui.common.Texts;

/**
 * Something a person can do, wherever it is offered: menu, key, command palette.
 *
 * @param id stable name
 * @param keys its shortcut, null for none
 * @param enabled whether it makes sense now
 * @param name what it is called, the text {@code shell.command.<id>} unless said otherwise
 */
public record Command(String id, Feather icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled,
                      Runnable action, Function<Texts, String> name) {
    /** A command that is always possible. */
    public static Command always(String id, Feather icon, String keys, Runnable action) {
        return when(id, icon, keys, new SimpleBooleanProperty(true), action);
    }

    /** A command with its condition. {@code keys} as in {@code Shortcut+S}, or empty. */
    public static Command when(String id, Feather icon, String keys, ObservableBooleanValue enabled, Runnable action) {
        return new Command(id, icon, keys.isEmpty() ? null : KeyCombination.valueOf(keys), enabled, action,
                texts -> texts.get("shell.command." + id));
    }

    /** The same, possible only while something else holds too. */
    public Command whileTrue(BooleanExpression also) {
        return new Command(id, icon, keys, also.and(enabled), action, name);
    }

    /** The same, called by another name, in which the name of something stands. */
    public Command about(String label, String name) {
        return named(texts -> texts.get(label, texts.get(name)));
    }

    /** The same, called by another name. */
    public Command named(Function<Texts, String> other) {
        return new Command(id, icon, keys, enabled, action, other);
    }

    /** What it is called, in the language chosen now. */
    public String label(Texts texts) {
        return name.apply(texts);
    }

    /** Runs it if it makes sense now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** Its shortcut as people read it, or empty. */
    public String keyText() {
        return keys == null ? "" : KeyNames.here().of(keys);
    }
}
