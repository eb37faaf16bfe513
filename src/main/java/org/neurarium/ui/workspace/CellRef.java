package org.neurarium.ui.workspace;

/**
 * One number inside a layer, as pointed at in any view: a gate at a step, a weight of an attention, a place of a feature map.
 *
 * @param part of a layer that is made of several, else empty
 * @param name {@code ""} for what the layer gives, else the quantity inside it
 * @param step of a sequence, 0 where there is none
 * @param unit of a sequence the feature, of an attention the key, else the place in the flattened output
 * @param row of an attention {@code head · queries + query}, else 0
 */
public record CellRef(String node, String part, String name, int step, int unit, int row) {
}
