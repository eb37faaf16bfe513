package org.neurarium.ui.shell.dock;

import java.util.Optional;

/** Lets tests of other packages read an arrangement of views as the preferences hold it. */
public final class DockDoor {
    private DockDoor() {
    }

    public static Optional<DockLayout> read(String text) {
        return DockText.read(text);
    }
}
