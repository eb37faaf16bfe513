package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

class KeyNamesTest {
    @Test
    void theSystemSaysWhichSigns() {
        assertEquals(KeyNames.MAC, KeyNames.of("Mac OS X"));
        assertEquals(KeyNames.OTHER, KeyNames.of("Windows 11"));
        assertEquals(KeyNames.OTHER, KeyNames.of("Linux"));
    }

    @Test
    void combinationsAreWrittenAsTheSystemWritesThem() {
        assertEquals(List.of("Ctrl+K", "⌘K"), both("Shortcut+K"));
        assertEquals(List.of("Ctrl+Shift+W", "⇧⌘W"), both("Shortcut+Shift+W"));
        assertEquals(List.of("Ctrl+.", "⌘."), both("Shortcut+Period"));
        assertEquals(List.of("Ctrl+F6", "⌘F6"), both("Shortcut+F6"));
        assertEquals(List.of("Ctrl+Alt+Shift+A", "⌥⇧⌘A"), both("Shortcut+Alt+Shift+A"));
        assertEquals(List.of("Ctrl+A", "⌃A"), both("Ctrl+A"));
        assertEquals(List.of("Shift+F8", "⇧F8"), both("Shift+F8"));
        assertEquals(List.of("F5", "F5"), both("F5"));
    }

    @Test
    void whatIsSaidOfKeysFollowsTheSystem() {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            String keys = messages.get("guide.keys.canvas.list", KeyNames.MAC.withShortcut());
            assertTrue(keys.contains("**⌘C**") && keys.contains("**⌘+**"), keys);
            assertTrue(messages.get("guide.keys.canvas.list", KeyNames.OTHER.withShortcut()).contains("**Ctrl++**"));
            assertTrue(messages.get("boundary.paint.help", KeyNames.MAC.shortcut()).contains("⌘"));
        }
    }

    /** A sentence that names a key of one system names the wrong one on the other. */
    @Test
    void noSentenceHasCtrlInIt() {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            messages.keys().stream().filter(key -> !key.startsWith("cli.")) // a terminal has Ctrl on every system
                    .forEach(key -> assertFalse(messages.get(key).contains("Ctrl"), key));
        }
    }

    private static List<String> both(String keys) {
        KeyCombination combination = KeyCombination.valueOf(keys);
        return List.of(KeyNames.OTHER.of(combination), KeyNames.MAC.of(combination));
    }
}
