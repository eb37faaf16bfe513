package org.neurarium.ui.viz.subject;

/**
 * Where the strips of a picture lie in a pane.
 *
 * @param left edge of the first cell
 * @param top edge of the first row
 * @param cell width of a step
 * @param row height of a row
 * @param gap between rows
 */
public record StripGeometry(double left, double top, double cell, double row, double gap, int steps, int rows) {
    public static final double WIDEST = 96;
    public static final double TALLEST = 26;

    /** Rows as tall and steps as wide as there is room for, within limits. */
    public static StripGeometry of(double left, double top, double width, double height, int steps, int rows) {
        double gap = height / Math.max(1, rows) >= 10 ? 4 : 1;
        double row = Math.max(2, Math.min(TALLEST, (height + gap) / Math.max(1, rows) - gap));
        double cell = Math.min(WIDEST, width / Math.max(1, steps));
        return new StripGeometry(left, top, cell, row, gap, steps, rows);
    }

    public double x(int step) {
        return left + step * cell;
    }

    public double y(int rowIndex) {
        return top + rowIndex * (row + gap);
    }

    public double width() {
        return steps * cell;
    }

    public double bottom() {
        return top + rows * (row + gap) - gap;
    }

    /** The step at a place, −1 outside. */
    public int step(double px, double py) {
        boolean inside = px >= left && px < left + width() && py >= top && py < bottom() + gap;
        return inside ? Math.min(steps - 1, (int) ((px - left) / cell)) : -1;
    }

    /** The row at a height, −1 outside. */
    public int rowAt(double py) {
        int at = (int) Math.floor((py - top) / (row + gap));
        return at >= 0 && at < rows ? at : -1;
    }
}
