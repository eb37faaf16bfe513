package org.neurarium.ui.common;

import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** How keys are written on a system: what is Ctrl elsewhere is ⌘ on macOS, where signs stand without a plus. */
public enum KeyNames {
    MAC("⌃", "⌥", "⇧", "⌘", "⌘"),
    OTHER("Ctrl+", "Alt+", "Shift+", "Meta+", "Ctrl+");

    private final String control;
    private final String alt;
    private final String shift;
    private final String meta;
    private final String shortcut;

    KeyNames(String control, String alt, String shift, String meta, String shortcut) {
        this.control = control;
        this.alt = alt;
        this.shift = shift;
        this.meta = meta;
        this.shortcut = shortcut;
    }

    /** Those of this computer. */
    public static KeyNames here() {
        return of(System.getProperty("os.name", ""));
    }

    /** @param system its name as Java tells it */
    static KeyNames of(String system) {
        return system.startsWith("Mac") ? MAC : OTHER;
    }

    /** The key that makes a shortcut of another one, alone. */
    public String shortcut() {
        return this == MAC ? shortcut : shortcut.substring(0, shortcut.length() - 1);
    }

    /** What stands before the other key in a shortcut. */
    public String withShortcut() {
        return shortcut;
    }

    /** A combination as people read it, its modifiers in the order of the system. */
    public String of(KeyCombination keys) {
        StringBuilder text = new StringBuilder();
        boolean replaced = keys.getShortcut() == ModifierValue.DOWN;
        for (String modifier : List.of(keys.getControl() == ModifierValue.DOWN || replaced && this == OTHER ? control : "",
                keys.getAlt() == ModifierValue.DOWN ? alt : "", keys.getShift() == ModifierValue.DOWN ? shift : "",
                keys.getMeta() == ModifierValue.DOWN || replaced && this == MAC ? meta : "")) {
            text.append(modifier);
        }
        return text + (keys instanceof KeyCodeCombination one ? new KeyCodeCombination(one.getCode()).getDisplayText() : keys.getName());
    }
}
