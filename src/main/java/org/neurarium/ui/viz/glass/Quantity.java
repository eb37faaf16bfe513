package org.neurarium.ui.viz.glass;

/**
 * One number that a network computes on the way of an example.
 *
 * @param node layer
 * @param part of a layer in two directions, {@code forward} or {@code backward}; else empty
 * @param name {@code ""} for what the layer gives, else the gate or step inside it: {@code forget}, {@code weights}, …
 * @param step of a sequence, 0 where there is none
 * @param unit of a sequence the feature, else the place in the flattened output; of an attention the key
 * @param row of an attention {@code head · queries + query}, else 0
 */
record Quantity(String node, String part, String name, int step, int unit, int row) {
    static Quantity output(String node, int step, int unit) {
        return new Quantity(node, "", "", step, unit, 0);
    }

    Quantity named(String other) {
        return new Quantity(node, part, other, step, unit, row);
    }

    Quantity at(int otherStep, int otherUnit) {
        return new Quantity(node, part, name, otherStep, otherUnit, row);
    }
}
