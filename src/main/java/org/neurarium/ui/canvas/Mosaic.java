package org.neurarium.ui.canvas;

import java.util.Arrays;
import org.neurarium.document.spec.Shape;

/**
 * Cells of a miniature, each the share of the full colour: in [−1, 1] around zero, or in [0, 1] where a row is a magnitude.
 *
 * @param shares row-major; {@link #GAP} stays clear, NaN has a colour of its own
 * @param magnitude for each row
 * @param low least number that is drawn
 * @param high the largest
 */
record Mosaic(int rows, int columns, float[] shares, boolean[] magnitude, float low, float high) {
    static final float GAP = Float.NEGATIVE_INFINITY;
    private static final int MAPS = 8;
    private static final int ACROSS = 4;
    private static final int FINE = 28;
    private static final int MOST_ROWS = 16;
    private static final int MOST_STEPS = 48;

    /** What a layer gives: some maps of an image, the first features of a sequence over its steps, or one vector. */
    static Mosaic of(Shape shape, float[] values, int steps) {
        Mosaic raw = switch (shape.rank()) {
            case 3 -> maps(shape, values);
            case 2 -> strip(shape, values, steps);
            default -> vector(values);
        };
        return raw.scaled(false);
    }

    private static Mosaic maps(Shape shape, float[] values) {
        int height = Math.min(FINE, shape.size(0));
        int width = Math.min(FINE, shape.size(1));
        int shown = Math.min(MAPS, shape.size(2));
        int across = Math.min(ACROSS, shown);
        int gap = Math.max(1, width / 8);
        int rows = (shown + across - 1) / across * (height + gap) - gap;
        int columns = across * (width + gap) - gap;
        float[] cells = new float[rows * columns];
        Arrays.fill(cells, GAP);
        for (int map = 0; map < shown; map++) {
            for (int i = 0; i < height * width; i++) {
                int row = i / width * shape.size(0) / height;
                int column = i % width * shape.size(1) / width;
                int at = (map / across * (height + gap) + i / width) * columns + map % across * (width + gap) + i % width;
                cells[at] = values[(row * shape.size(1) + column) * shape.size(2) + map];
            }
        }
        return new Mosaic(rows, columns, cells, new boolean[rows], 0, 0);
    }

    private static Mosaic strip(Shape shape, float[] values, int steps) {
        int features = shape.size(1);
        int rows = Math.min(MOST_ROWS, features);
        int all = Math.max(1, Math.min(steps, values.length / Math.max(1, features)));
        int columns = Math.min(MOST_STEPS, all);
        float[] cells = new float[rows * columns];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values[i % columns * all / columns * features + i / columns];
        }
        return new Mosaic(rows, columns, cells, new boolean[rows], 0, 0);
    }

    /** In rows of 24, at most 8 of them. */
    private static Mosaic vector(float[] values) {
        int columns = Math.min(24, Math.max(1, values.length));
        int rows = Math.min(8, (values.length + columns - 1) / columns);
        float[] cells = new float[Math.max(1, rows) * columns];
        Arrays.fill(cells, GAP);
        System.arraycopy(values, 0, cells, 0, Math.min(cells.length, values.length));
        return new Mosaic(Math.max(1, rows), columns, cells, new boolean[Math.max(1, rows)], 0, 0);
    }

    /**
     * Numbers made into shares of the largest of them.
     *
     * @param probabilities whether they are shares as they are
     */
    Mosaic scaled(boolean probabilities) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float v : shares) {
            if (Float.isFinite(v)) {
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
        if (least > most) {
            return this;
        }
        float reach = probabilities ? 1 : Math.max(Math.abs(least), Math.abs(most));
        float[] scaled = shares.clone();
        for (int i = 0; i < scaled.length && reach > 0; i++) {
            scaled[i] = scaled[i] == GAP ? GAP : scaled[i] / reach;
        }
        return new Mosaic(rows, columns, scaled, magnitude, least, most);
    }

    /** Before there is a network: a faint ripple. */
    static Mosaic ripple(int rows, int columns) {
        float[] cells = new float[rows * columns];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (0.22 * Math.sin(0.9 * (i % columns) + 1.7 * (i / columns)));
        }
        return new Mosaic(rows, columns, cells, new boolean[rows], 0, 0);
    }
}
