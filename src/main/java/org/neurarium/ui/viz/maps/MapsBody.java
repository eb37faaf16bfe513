package org.neurarium.ui.viz.maps;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Image and answer at the left, maps in the middle, the arithmetic of a cell at the right; where that is too narrow, the arithmetic
 * takes the maps' place, and then the image goes.
 */
final class MapsBody extends Region {
    private static final double GAP = 12;
    private static final double LEAST_MAPS = 220;
    private static final double LEAST_CELL = 230;

    private final Region sight;
    private final Region answer;
    private final Region sheet;
    private final Region cell;
    private boolean image;
    private boolean looking;
    private double wanted;

    MapsBody(Region sight, Region answer, Region sheet, Region cell) {
        this.sight = sight;
        this.answer = answer;
        this.sheet = sheet;
        this.cell = cell;
        setMinSize(0, 0);
        getChildren().setAll(sight, answer, sheet, cell);
    }

    /**
     * @param withImage whether there is an image to show
     * @param intoCell whether a cell is looked into, which wants so much room
     */
    void show(boolean withImage, boolean intoCell, double wantedWidth) {
        if (image != withImage || looking != intoCell || wanted != wantedWidth) {
            image = withImage;
            looking = intoCell;
            wanted = wantedWidth;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double left = in.getLeft();
        double right = getWidth() - in.getRight();
        double top = in.getTop();
        double height = getHeight() - top - in.getBottom();
        boolean narrow = right - left < 520;
        boolean tight = looking && right - left < 1100;
        double side = narrow ? 96 : tight ? 150 : Math.max(110, Math.min(260, height * 0.86));
        if (place(sight, image && right - left >= 330, left, top, side, height)) {
            left = sight.getLayoutX() + sight.getWidth() + GAP;
        }
        if (place(answer, image && !tight && right - left >= 560, left, top, right - left > 760 ? 170 : 140, height)) {
            left = answer.getLayoutX() + answer.getWidth() + GAP;
        }
        boolean covers = looking && right - left - LEAST_CELL - GAP < LEAST_MAPS;
        double room = covers ? right - left : Math.max(LEAST_CELL, Math.min(wanted, right - left - LEAST_MAPS - GAP));
        if (place(cell, looking, right - room, top, room, height) && !covers) {
            right -= room + GAP;
        }
        place(sheet, !covers, left, top, right - left, height);
    }

    private static boolean place(Node node, boolean shown, double x, double y, double width, double height) {
        node.setVisible(shown);
        if (shown) {
            node.resizeRelocate(Math.floor(x), y, Math.floor(width), height);
        }
        return shown;
    }
}
