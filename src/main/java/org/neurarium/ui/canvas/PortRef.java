package org.neurarium.ui.canvas;

/** A port of a layer, which a folded block may show in its stead; {@code output} tells on which side. */
record PortRef(String node, boolean output, String port) {
}
