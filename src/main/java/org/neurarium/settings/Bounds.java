package org.neurarium.settings;

/** Where a window stands on the desktop, in pixels. */
public record Bounds(double x, double y, double width, double height, boolean maximized) {
}
