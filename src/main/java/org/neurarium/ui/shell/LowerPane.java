package org.neurarium.ui.shell;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.FxThread;

/**
 * The run bar and the views below the canvas. What wraps in it needs the more height the narrower it is, which a divider,
 * asking for the least height without saying a width, never learns; so it takes what it lacks from the canvas above.
 */
final class LowerPane extends VBox {
    private static final double PIXEL = 1;
    private static final double DIVIDER = 8;

    private final SplitPane split;

    /** @param split what it is the lower part of */
    LowerPane(SplitPane split) {
        this.split = split;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isBelow() && lacking() > PIXEL && room() > PIXEL) {
            FxThread.later(this::grow);
        }
    }

    private void grow() {
        double wanted = isBelow() ? Math.min(lacking(), room()) : 0;
        if (wanted > PIXEL) {
            split.setDividerPositions(split.getDividerPositions()[0] - wanted / split.getHeight());
        }
    }

    private double lacking() {
        double left = split.getHeight() - split.sceneToLocal(above().localToScene(above().getLayoutBounds())).getMaxY() - DIVIDER;
        return minHeight(getWidth()) - left;
    }

    /** What the canvas can do without. */
    private double room() {
        return above().getHeight() - above().minHeight(-1);
    }

    private Region above() {
        return (Region) split.getItems().get(0);
    }

    private boolean isBelow() {
        return split.getItems().size() == 2 && split.getItems().get(1) == this && split.getScene() != null;
    }
}
