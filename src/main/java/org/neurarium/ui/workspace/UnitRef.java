package org.neurarium.ui.workspace;

/** One unit of one layer, as pointed at in any view. */
public record UnitRef(String node, int unit) {
}
