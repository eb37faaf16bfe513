package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a long network goes on in a new row, so that its nodes can be read on a screen that is not as wide as the network
 * is long. A row may only end where a single wire leads on.
 */
final class RowBreaks {
    /** Space between two rows: a wire runs back through it. */
    static final double BETWEEN = 48;
    /** Width of the canvas for each pixel of its height. */
    private static final double ASPECT = 1.8;
    /** Networks up to this width stay in one row. */
    private static final double NARROW = 1000;
    /** Rows must make the network at least this much larger on the screen. */
    private static final double GAIN = 1.25;

    private final double[] widths;
    private final double[] heights;
    private final boolean[] cuts;
    private final double across;

    /**
     * @param widths width of each column
     * @param heights height of each column
     * @param cuts whether a row may end behind each column
     * @param across space between two columns
     */
    RowBreaks(double[] widths, double[] heights, boolean[] cuts, double across) {
        this.widths = widths;
        this.heights = heights;
        this.cuts = cuts;
        this.across = across;
    }

    /** The columns that begin a row; the first is always 0. Of what can be drawn as large, the fewest rows, and those evenly. */
    List<Integer> starts() {
        List<Integer> best = List.of(0);
        double whole = width(0, widths.length);
        if (whole <= NARROW) {
            return best;
        }
        double size = GAIN * size(best);
        for (int c = 1; c <= widths.length; c++) {
            List<Integer> rows = filled(width(0, c));
            boolean fewer = best.size() > 1 && rows.size() < best.size() && size(rows) == size;
            if (size(rows) > size || fewer) {
                size = size(rows);
                best = rows;
            }
        }
        return best;
    }

    /** Fills row after row up to a width, ending each at the last place allowed. */
    private List<Integer> filled(double target) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int start = 0;
        int end = -1;
        for (int c = 0; c + 1 < widths.length; c++) {
            if (cuts[c]) {
                end = c + 1;
            }
            if (end > start && width(start, c + 2) > target) {
                starts.add(end);
                start = end;
                end = cuts[c] && c + 1 > start ? c + 1 : -1;
            }
        }
        return starts;
    }

    /** How large a network in these rows can be drawn. */
    private double size(List<Integer> starts) {
        double widest = 0;
        double height = -BETWEEN;
        for (int r = 0; r < starts.size(); r++) {
            int from = starts.get(r);
            int to = r + 1 < starts.size() ? starts.get(r + 1) : widths.length;
            widest = Math.max(widest, width(from, to));
            height += height(from, to) + BETWEEN;
        }
        return Math.min(ASPECT / widest, 1 / Math.max(1, height));
    }

    private double width(int from, int to) {
        double width = -across;
        for (int c = from; c < to; c++) {
            width += widths[c] + across;
        }
        return width;
    }

    double height(int from, int to) {
        double height = 0;
        for (int c = from; c < to; c++) {
            height = Math.max(height, heights[c]);
        }
        return height;
    }
}
