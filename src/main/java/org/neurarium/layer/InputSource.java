package org.neurarium.layer;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Settings;

/** What an input layer lets in. */
public enum InputSource {
    /** The features of the examples. */
    FEATURES("features"),
    /** What a decoder is told: while it learns, the right answer so far; afterwards, what it has said itself. */
    DECODER("decoder");

    /** The setting of an input layer that chooses. */
    public static final String SETTING = "source";

    private final String id;

    InputSource(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(InputSource::id).toList();
    }

    public static InputSource of(Settings settings) {
        return settings.text(SETTING, FEATURES.id).equals(DECODER.id) ? DECODER : FEATURES;
    }
}
