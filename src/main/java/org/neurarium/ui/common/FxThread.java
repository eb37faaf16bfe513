package org.neurarium.ui.common;

import javafx.application.Platform;

/** The only door to the JavaFX thread. */
public final class FxThread {
    private FxThread() {
    }

    /** Runs now if already there, else soon. */
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs after what is being done now. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    public static void require() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("not on the JavaFX thread");
        }
    }
}
