package org.neurarium.document;

/** A connection between two layers. {@code port} names the receiving input where a layer has several, else it is empty. */
public record Wire(String from, String to, String port) {
    public Wire(String from, String to) {
        this(from, to, "");
    }
}
