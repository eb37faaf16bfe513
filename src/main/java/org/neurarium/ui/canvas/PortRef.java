package org.neurarium.ui.canvas;

/** A port of a node; {@code output} tells on which side. */
record PortRef(String node, boolean output, String port) {
}
