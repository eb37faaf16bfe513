package org.neurarium.ui.common.plot;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/**
 * A square plot at the left and what explains it close beside it. The plot takes all the height there is, and no more
 * width than its square can use; without its side, or while the side has nothing to say, it takes the whole width.
 */
public final class SquareRow extends Region {
    private final Region plot;
    private final Region side;
    private final double wider;
    private boolean sideShown = true;

    /** @param wider by how much the plot with its axes is wider than tall */
    public SquareRow(Region plot, Region side, double wider) {
        this.plot = plot;
        this.side = side;
        this.wider = wider;
        getChildren().setAll(plot, side);
        setMinSize(0, 0);
        side.managedProperty().addListener(o -> requestLayout());
    }

    /** Whether there is room for the side. */
    public void showSide(boolean shown) {
        if (shown != sideShown) {
            sideShown = shown;
            if (shown) {
                getChildren().add(side);
            } else {
                getChildren().remove(side);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        Insets inner = getInsets();
        double width = getWidth() - inner.getLeft() - inner.getRight();
        double height = getHeight() - inner.getTop() - inner.getBottom();
        boolean beside = sideShown && side.isManaged();
        double reserved = beside ? side.prefWidth(-1) : 0;
        double taken = beside ? Math.max(0, Math.min(width - reserved, height + wider)) : width;
        plot.resizeRelocate(inner.getLeft(), inner.getTop(), snapSizeX(taken), height);
        if (beside) {
            side.resizeRelocate(inner.getLeft() + snapSizeX(taken), inner.getTop(), reserved, height);
        }
    }
}
