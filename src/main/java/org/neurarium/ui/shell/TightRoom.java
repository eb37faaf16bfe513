package org.neurarium.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import org.neurarium.ui.common.Theme;

/** How much room larger text leaves the window's content, and whether that is less than it can do with. */
final class TightRoom {
    /** Room that the content can do with, at usual size; with a demo's text beside it, more. */
    private static final double LEAST_WIDTH = 630;
    private static final double LEAST_BESIDE = 780;
    private static final double LEAST_HEIGHT = 540;

    private final BooleanBinding narrow;
    private final BooleanBinding tight;

    /** @param beside whether a demo's text stands beside what is shown */
    TightRoom(Region window, Theme theme, ObservableBooleanValue beside) {
        var size = theme.textSize();
        var personal = theme.audience().isEqualTo(1).and(size.greaterThan(1)).and(window.widthProperty().greaterThan(0));
        narrow = personal.and(Bindings.createBooleanBinding(
                () -> window.getWidth() < (beside.get() ? LEAST_BESIDE : LEAST_WIDTH) * size.get(), window.widthProperty(), size, beside));
        tight = narrow.or(personal.and(Bindings.createBooleanBinding(() -> window.getHeight() < LEAST_HEIGHT * size.get(),
                window.heightProperty(), size)));
    }

    /** Whether there is too little beside each other, for a person; for an audience the window leaves out what does not fit. */
    BooleanBinding narrow() {
        return narrow;
    }

    /** Whether there is too little beside or below each other. */
    BooleanBinding tight() {
        return tight;
    }
}
