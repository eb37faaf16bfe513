package org.neurarium.ui.viz.glass;

/**
 * One number that a network computes on the way of an example, or goes by.
 *
 * @param node layer
 * @param part of a layer that is made of several: {@code forward}, {@code norm1}, …; else empty. Of a parameter its name
 * @param name {@code ""} for what the layer gives, else the gate or step inside it: {@code forget}, {@code weights}, …
 * @param step of a sequence, 0 where there is none
 * @param unit of a sequence the feature, else the place in the flattened output; of an attention's scores and weights the
 *     key; of a parameter the place in its row-major array
 * @param row of an attention {@code head · queries + query} for scores and weights, the head for what it projects, else 0
 */
record Quantity(String node, String part, String name, int step, int unit, int row) {
    static final String PARAMETER = "parameter";
    static final String SUM = "z";
    static final String LOSS = "loss";

    static Quantity output(String node, int step, int unit) {
        return new Quantity(node, "", "", step, unit, 0);
    }

    /** A number that is learned. */
    static Quantity parameter(String node, String name, int index) {
        return new Quantity(node, name, PARAMETER, 0, index, 0);
    }

    boolean isParameter() {
        return name.equals(PARAMETER);
    }

    Quantity named(String other) {
        return new Quantity(node, part, other, step, unit, row);
    }

    Quantity at(int otherStep, int otherUnit) {
        return new Quantity(node, part, name, otherStep, otherUnit, row);
    }

    Quantity of(int otherRow) {
        return new Quantity(node, part, name, step, unit, otherRow);
    }
}
