package org.neurarium.ui.viz.maps;

/**
 * One number of a layer's maps.
 *
 * @param row 0 for a sequence
 * @param column the step of a sequence
 */
record Cell(int map, int row, int column) {
    /** Its neighbour so many maps, rows and columns on. */
    Cell moved(int maps, int rows, int columns) {
        return new Cell(map + maps, row + rows, column + columns);
    }
}
