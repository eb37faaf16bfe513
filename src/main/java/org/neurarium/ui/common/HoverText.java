package org.neurarium.ui.common;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Words that appear while the pointer rests on a control, and that screen readers say as its help. The tooltip is made
 * when the pointer comes for the first time: a hundred of them, made at once, are a tenth of the time to start.
 */
public final class HoverText implements EventHandler<MouseEvent> {
    private static final double WIDTH = 300;

    private final Control control;
    private final ObservableValue<String> words;

    private HoverText(Control control, ObservableValue<String> words) {
        this.control = control;
        this.words = words;
    }

    /** Words that follow the language. */
    public static void on(Control control, ObservableValue<String> words) {
        control.accessibleHelpProperty().bind(words);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new HoverText(control, words));
    }

    /** Words that stay. */
    public static void on(Control control, String words) {
        on(control, new ReadOnlyStringWrapper(words));
    }

    @Override
    public void handle(MouseEvent entered) {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.textProperty().bind(words);
        control.setTooltip(tip);
        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
    }
}
