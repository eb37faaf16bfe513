package org.neurarium.ui.viz.glass;

/**
 * Where numbers come from: a layer, or a part of one.
 *
 * @param width features of one step, or channels
 * @param sequence whether it has steps
 */
record Source(String node, String part, int width, boolean sequence) {
    /** The number at a place of the flattened output. */
    Quantity at(int flat) {
        return sequence ? new Quantity(node, part, "", flat / width, flat % width, 0) : new Quantity(node, part, "", 0, flat, 0);
    }
}
