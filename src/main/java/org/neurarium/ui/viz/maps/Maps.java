package org.neurarium.ui.viz.maps;

import java.util.Optional;
import org.neurarium.document.spec.Shape;

/**
 * What a layer gives for one example, as maps: {@code values[(row · columns + column) · count + map]}. A sequence is maps of
 * one row, whose columns are its steps.
 *
 * @param count number of maps: channels of an image, features of a step
 */
record Maps(int rows, int columns, int count, boolean sequence, float[] values) {

    /** Empty for a shape that is neither an image nor a sequence, or values that do not fill it. */
    static Optional<Maps> of(Shape shape, float[] values) {
        boolean image = shape.rank() == 3;
        if (!image && shape.rank() != 2) {
            return Optional.empty();
        }
        int count = shape.size(shape.rank() - 1);
        int rows = image ? shape.size(0) : 1;
        int columns = image ? shape.size(1) : count > 0 ? values.length / count : 0; // a sequence's length may be open
        return count > 0 && columns > 0 && rows * columns * count == values.length
                ? Optional.of(new Maps(rows, columns, count, !image, values)) : Optional.empty();
    }

    float at(int map, int row, int column) {
        return values[(row * columns + column) * count + map];
    }

    float at(Cell cell) {
        return at(cell.map(), cell.row(), cell.column());
    }

    boolean holds(Cell cell) {
        return cell.map() >= 0 && cell.map() < count && cell.row() >= 0 && cell.row() < rows && cell.column() >= 0
                && cell.column() < columns;
    }

    Extent extent(int map) {
        return Extent.of(values, map, count, rows * columns);
    }

    Extent extent() {
        return Extent.of(values);
    }

    /** The step or place of the largest number of a map, row-major; the first of equals. */
    int peak(int map, int places) {
        int best = 0;
        for (int i = 1; i < Math.min(places, rows * columns); i++) {
            if (values[i * count + map] > values[best * count + map]) {
                best = i;
            }
        }
        return best;
    }

    /** Mean of all maps at each place, as one map. */
    Maps mean() {
        float[] mean = new float[rows * columns];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (int m = 0; m < count; m++) {
                sum += values[i * count + m];
            }
            mean[i] = (float) (sum / count);
        }
        return new Maps(rows, columns, 1, sequence, mean);
    }
}
