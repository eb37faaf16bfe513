package org.neurarium.layer;

/** Where a layer stands in the palette; also its edge colour ({@code group-…} token) on the canvas. */
public enum PaletteGroup {
    DATA, DENSE, CONVOLUTION, RECURRENT, ATTENTION, NORMALISE, MERGE, OUTPUT;

    /** Lower-case id, used in message keys and colour tokens. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
