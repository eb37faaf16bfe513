package org.neurarium.ui.runs.axes;

import java.util.Optional;

/** Where parallel axes stand in a pane. */
record AxesFrame(int axes, double width, double height) {
    static final double TOP = 60;
    private static final double BOTTOM = 14;
    private static final double SIDE = 22;
    private static final double LINE = 22;

    double x(int axis) {
        return axes < 2 ? width / 2 : SIDE + axis * gap();
    }

    double gap() {
        return axes < 2 ? width : (width - 2 * SIDE) / (axes - 1);
    }

    double y(double place) {
        return TOP + (1 - place) * (height - TOP - BOTTOM);
    }

    /** The place at a height, kept on the axis. */
    double place(double y) {
        return Math.max(0, Math.min(1, 1 - (y - TOP) / (height - TOP - BOTTOM)));
    }

    /** The axis left of a point; −1 for none. */
    int left(double x) {
        return (int) Math.floor((x - SIDE) / gap());
    }

    /** The axis within reach of a point. */
    Optional<Integer> axisAt(double x, double reach) {
        int near = (int) Math.round((x - SIDE) / gap());
        return near >= 0 && near < axes && Math.abs(x(near) - x) <= reach ? Optional.of(near) : Optional.empty();
    }

    /** How many texts an axis has room for. */
    int marks() {
        return (int) Math.max(2, (height - TOP - BOTTOM) / LINE);
    }
}
