package org.neurarium.ui.shell.dock;

/** Where views stand in the window. */
public enum Place {
    /** Below the canvas, side by side. */
    BELOW,
    /** To the right of the canvas, one above the other. */
    BESIDE
}
