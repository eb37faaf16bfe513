package org.neurarium.ui.words.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where words are written so that none covers another: the more important ones take their place first. */
final class Labels {
    private static final int CELL = 24;
    private static final double GAP = 3;
    private static final double PAD = 2;

    private final double width;
    private final double height;
    private final double line;
    private final List<double[]>[] cells;
    private final int columns;
    private final List<Label> placed = new ArrayList<>();

    /** @param left of the text's box, in pixels; @param top of it */
    record Label(int point, double left, double top, double width) {
    }

    /** @param line height of a line of text */
    @SuppressWarnings("unchecked")
    Labels(double width, double height, double line) {
        this.width = width;
        this.height = height;
        this.line = line;
        columns = (int) (width / CELL) + 1;
        cells = new List[columns * ((int) (height / CELL) + 1)];
        Arrays.setAll(cells, i -> null);
    }

    /** Keeps a place free, such as that of a legend. */
    void reserve(double left, double top, double right, double bottom) {
        occupy(new double[] {left, top, right, bottom});
    }

    /**
     * Finds a place beside a point.
     *
     * @param must whether it is written even where it covers another
     * @return whether it is written
     */
    boolean place(int point, double x, double y, double radius, double textWidth, boolean must) {
        double off = radius + GAP;
        double[][] places = {{x + off, y - line / 2}, {x - off - textWidth, y - line / 2},
            {x - textWidth / 2, y - off - line}, {x - textWidth / 2, y + off}};
        for (double[] at : places) {
            double[] box = {at[0] - PAD, at[1] - PAD / 2, at[0] + textWidth + PAD, at[1] + line + PAD / 2};
            if (inside(box) && free(box)) {
                return write(point, at, textWidth, box);
            }
        }
        if (!must) {
            return false;
        }
        double left = Math.max(0, Math.min(width - textWidth, places[0][0]));
        double top = Math.max(0, Math.min(height - line, places[0][1]));
        return write(point, new double[] {left, top}, textWidth, new double[] {left, top, left + textWidth, top + line});
    }

    List<Label> placed() {
        return placed;
    }

    private boolean write(int point, double[] at, double textWidth, double[] box) {
        occupy(box);
        placed.add(new Label(point, at[0], at[1], textWidth));
        return true;
    }

    private boolean inside(double[] box) {
        return box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
    }

    private boolean free(double[] box) {
        for (int row = (int) (box[1] / CELL); row <= (int) (box[3] / CELL); row++) {
            for (int column = (int) (box[0] / CELL); column <= (int) (box[2] / CELL); column++) {
                List<double[]> here = cells[row * columns + column];
                if (here != null && here.stream().anyMatch(b -> b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void occupy(double[] box) {
        int lastRow = cells.length / columns - 1;
        for (int row = clamp(box[1], lastRow); row <= clamp(box[3], lastRow); row++) {
            for (int column = clamp(box[0], columns - 1); column <= clamp(box[2], columns - 1); column++) {
                int cell = row * columns + column;
                if (cells[cell] == null) {
                    cells[cell] = new ArrayList<>();
                }
                cells[cell].add(box);
            }
        }
    }

    private static int clamp(double pixel, int last) {
        return Math.max(0, Math.min(last, (int) (pixel / CELL)));
    }
}
