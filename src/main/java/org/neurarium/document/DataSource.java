package org.neurarium.document;

/** The recipe of the examples: dataset kind, its settings, and the share (0 to 0.9) held out for validation. */
public record DataSource(String kind, Settings settings, double validationSplit) {
    public DataSource withSettings(Settings changed) {
        return new DataSource(kind, changed, validationSplit);
    }
}
