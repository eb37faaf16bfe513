package org.neurarium.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a step can hide or lock. */
public enum WindowPart {
    /** The palette at the left. */
    PALETTE,
    /** The inspector at the right. */
    INSPECTOR,
    /** The data chooser at the top. */
    DATA,
    /** The run bar. */
    RUN_BAR,
    /** Fields in the inspector that change the project; what it shows stays in sight. */
    SETTINGS,
    /** Editing on the canvas; looking and selecting stay. Hidden: the whole canvas. */
    CANVAS,
    /** The views below the run bar. */
    VIEWS;

    /** As it is written in a demo: {@code run-bar}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WindowPart> find(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(WindowPart::id).toList();
    }
}
