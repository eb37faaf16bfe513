package org.neurarium.layer;

/** An input of a layer: its name (empty for the only one) and how many wires it takes. */
public record Port(String name, int minWires, int maxWires) {
    public static final Port SINGLE = new Port("", 1, 1);
    /** Two wires or more, as addition takes them. */
    public static final Port SEVERAL = new Port("", 2, 64);
}
