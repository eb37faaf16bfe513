package org.neurarium.ui.presenter;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys while presenting, in the window and in the speaker's. They come before those of the window; a field that is being
 * written in keeps all but the clicker's.
 */
final class PresenterKeys {
    private static final Map<KeyCode, PresenterKey> KEYS = Map.ofEntries(
            Map.entry(KeyCode.PAGE_DOWN, PresenterKey.NEXT), Map.entry(KeyCode.PAGE_UP, PresenterKey.PREVIOUS),
            Map.entry(KeyCode.P, PresenterKey.TRAIN), Map.entry(KeyCode.D, PresenterKey.DEMOS),
            Map.entry(KeyCode.B, PresenterKey.BLANK), Map.entry(KeyCode.PERIOD, PresenterKey.BLANK),
            Map.entry(KeyCode.DECIMAL, PresenterKey.BLANK), Map.entry(KeyCode.L, PresenterKey.LASER),
            Map.entry(KeyCode.S, PresenterKey.SPOTLIGHT), Map.entry(KeyCode.N, PresenterKey.NOTES),
            Map.entry(KeyCode.H, PresenterKey.HINTS), Map.entry(KeyCode.ESCAPE, PresenterKey.LEAVE));

    private final PresenterViewModel model;
    private final BooleanSupplier covered;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released = this::released;

    /** @param covered whether something lies over the window that has the keys now, such as the command palette */
    PresenterKeys(PresenterViewModel model, BooleanSupplier covered) {
        this.model = model;
        this.covered = covered;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
    }

    void remove(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }

    private void pressed(KeyEvent e) {
        if (!model.on().get()) {
            return;
        }
        if (model.blank().get()) {
            if (!e.getCode().isModifierKey()) {
                model.unblank();
            }
            e.consume();
            return;
        }
        key(e).ifPresent(key -> {
            model.press(key);
            e.consume();
        });
    }

    private void released(KeyEvent e) {
        Optional.ofNullable(KEYS.get(e.getCode())).ifPresent(model::release);
    }

    private Optional<PresenterKey> key(KeyEvent e) {
        boolean modified = e.isControlDown() || e.isAltDown() || e.isMetaDown() || e.isShiftDown();
        Optional<PresenterKey> key = Optional.ofNullable(modified ? null : KEYS.get(e.getCode()));
        boolean clicker = key.filter(k -> k == PresenterKey.NEXT || k == PresenterKey.PREVIOUS).isPresent();
        boolean written = e.getTarget() instanceof TextInputControl || covered.getAsBoolean();
        return written && !clicker ? Optional.empty() : key;
    }
}
