package org.neurarium.document;

/** One of several kinds with its settings: an optimizer, a learning-rate schedule. */
public record Choice(String kind, Settings settings) {
    public Choice withSettings(Settings changed) {
        return new Choice(kind, changed);
    }
}
