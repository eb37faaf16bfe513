package org.neurarium.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.FxThread;

/**
 * The run bar and the views below the canvas. What wraps in it needs the more height the narrower it is, which a divider,
 * asking for the least height without saying a width, never learns; so it takes what it lacks from the canvas above, and
 * gives it back when what needed it has gone.
 */
final class LowerPane extends VBox {
    /** Height of the views; in a window of usual height so much that a picture in them can be read. */
    private static final double LEAST = 140;
    private static final double READABLE = 220;
    private static final double SHARE = 0.36;
    private static final double PIXEL = 1;
    private static final double DIVIDER = 8;

    private final SplitPane split;
    private double leastBefore;
    private double heightBefore;
    /** Height that it took of the canvas, and that part of it which is to be given back. */
    private double taken;
    private double owed;

    /** @param split what it is the lower part of */
    LowerPane(SplitPane split) {
        this.split = split;
        split.heightProperty().addListener(o -> requestLayout());
    }

    /** Adds the views, which keep some height unless there are none. */
    void add(Region views, ObservableBooleanValue none) {
        views.minHeightProperty().bind(Bindings.createDoubleBinding(() -> none.get() || !views.isManaged() ? 0
                : Math.max(LEAST, Math.min(READABLE, SHARE * split.getHeight())), none, views.managedProperty(), split.heightProperty()));
        VBox.setVgrow(views, Priority.ALWAYS);
        getChildren().add(views);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isBelow()) {
            remember(minHeight(getWidth()), getHeight());
            if (lacking() > PIXEL && room() > PIXEL || owed > PIXEL) {
                FxThread.later(this::follow);
            }
            if (bottom() > split.getHeight() + PIXEL) {
                FxThread.later(split::requestLayout);
            }
        }
    }

    /** A pane that grows with what it needs took that of the canvas; one that grows without was made larger by a person. */
    private void remember(double least, double height) {
        if (leastBefore > 0 && least > leastBefore + PIXEL) {
            taken += Math.max(0, height - heightBefore);
        } else if (least < leastBefore - PIXEL) {
            owed = Math.min(taken, owed + leastBefore - least);
        } else if (Math.abs(height - heightBefore) > 2 * PIXEL) {
            taken = 0;
            owed = 0;
        }
        leastBefore = least;
        heightBefore = height;
    }

    private void follow() {
        double lacking = isBelow() ? Math.min(lacking(), room()) : 0;
        double more = lacking > PIXEL ? lacking : -owed;
        owed = 0;
        if (Math.abs(more) > PIXEL) {
            taken += more;
            heightBefore += more;
            split.setDividerPositions(split.getDividerPositions()[0] - more / split.getHeight());
        }
    }

    private double lacking() {
        double left = split.getHeight() - split.sceneToLocal(above().localToScene(above().getLayoutBounds())).getMaxY() - DIVIDER;
        return minHeight(getWidth()) - left;
    }

    /** A split pane that became lower leaves this its height; only laid out once more at the same height does it cut it. */
    private double bottom() {
        return split.sceneToLocal(localToScene(getLayoutBounds())).getMaxY();
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
