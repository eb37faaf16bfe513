package org.neurarium.document;

/** A place on the canvas, in pixels at 100 %. */
public record Point(double x, double y) {
}
