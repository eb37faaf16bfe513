package org.neurarium.ui.viz.maps;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Which channels of a cell's arithmetic are in sight: of an image one, because its window takes the rows; of a sequence as many as
 * fit below each other.
 */
final class Pages {
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper(1);
    private boolean sequence;
    private int fitting = 1;

    /** The page in sight, from 0. */
    IntegerProperty page() {
        return page;
    }

    ReadOnlyIntegerProperty pages() {
        return pages.getReadOnlyProperty();
    }

    /** Takes in how much room there is. */
    void fit(CellArithmetic a, boolean overTime, double height) {
        sequence = overTime;
        fitting = overTime ? (int) Math.max(2, Math.floor(height / NumberGrid.TALL)) : 1;
        int count = (a.sums().length + fitting - 1) / fitting;
        pages.set(count);
        if (page.get() >= count) {
            page.set(count - 1);
        }
    }

    void showChannel(int channel) {
        page.set(channel / fitting);
    }

    void turn(int by) {
        page.set(Math.floorMod(page.get() + by, pages.get()));
    }

    /** First channel in sight. */
    int first(CellArithmetic a) {
        return Math.min(page.get() * fitting, a.sums().length - 1);
    }

    /** Channels in sight. */
    int count(CellArithmetic a) {
        return Math.min(fitting, a.sums().length - first(a));
    }

    /** Rows of the matrices. */
    int rows(CellArithmetic a) {
        return sequence ? count(a) : a.rows();
    }

    /** Index of a matrix' number within the arithmetic's arrays. */
    int at(CellArithmetic a, int row, int column) {
        int channel = sequence ? first(a) + row : first(a);
        return channel * a.places().length + place(a, row, column);
    }

    /** Place of the window. */
    int place(CellArithmetic a, int row, int column) {
        return sequence ? column : row * a.columns() + column;
    }
}
