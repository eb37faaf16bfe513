package org.neurarium.ui.data;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Popover;
import org.neurarium.ui.common.Theme;

/** The chooser under the data chip. It is made when it is first asked for: a window that opens has no use for it yet. */
final class ChooserPopover {
    /** What the window needs above and below the chooser. */
    private static final double SURROUNDINGS = 110;

    private final Theme theme;
    private final Supplier<ChooserPane> pane;
    private @Nullable ChooserPane chooser;
    private @Nullable Popover popover;

    ChooserPopover(Theme theme, Supplier<ChooserPane> pane) {
        this.theme = theme;
        this.pane = pane;
    }

    boolean isShowing() {
        return popover != null && popover.isShowing();
    }

    void hide() {
        if (popover != null) {
            popover.hide();
        }
    }

    /** Shows the cards and settings under {@code anchor}, with the keyboard on the chosen card. */
    void show(Node anchor) {
        if (isShowing()) {
            return;
        }
        ChooserPane shown = chooser == null ? pane.get() : chooser;
        Popover around = popover == null ? new Popover(theme, shown) : popover;
        chooser = shown;
        popover = around;
        shown.limit(anchor.getScene().getHeight() / theme.magnification().get() - SURROUNDINGS);
        around.show(anchor);
        shown.focusChosen();
    }

    void toggle(Node anchor) {
        if (isShowing()) {
            hide();
        } else {
            show(anchor);
        }
    }
}
