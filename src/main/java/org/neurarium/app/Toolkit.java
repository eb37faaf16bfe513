package org.neurarium.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.Fonts;

/** Starts JavaFX once, on the display or into memory. */
final class Toolkit {
    /** Kept, or the level would be lost with the logger. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    /** For a display that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static boolean started;
    private static @Nullable InputFault refused;
    private static @Nullable Thread ahead;

    private Toolkit() {
    }

    /** Whether this machine has somewhere to show a window. */
    static boolean displayAvailable() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** Begins to start on the display, on a thread of its own; {@link #start} then waits for the rest, and says what went wrong. */
    static void startAhead() {
        Thread starting = new Thread(() -> {
            try {
                start(false);
                Fonts.load();
            } catch (InputFault kept) {
                JAVAFX.log(Level.FINE, "display", kept);
            }
        }, "toolkit");
        starting.setDaemon(true);
        starting.start();
        ahead = starting;
    }

    /** Waits for a start ahead to end before the program does: JavaFX fills the terminal with stacks if it is cut short. */
    static void settle() {
        Thread starting = ahead;
        if (starting != null) {
            try {
                starting.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * @param headless into memory, through Monocle; ignored if JavaFX runs already
     * @throws InputFault if the display cannot be used
     */
    static synchronized void start(boolean headless) throws InputFault {
        if (started) {
            return;
        }
        if (refused != null) {
            throw refused;
        }
        // JavaFX runs from the class path on purpose (ND4J cannot be a named module); its warning says just that.
        JAVAFX.setLevel(Level.SEVERE);
        if (headless) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("headless.geometry", "3840x2160");
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            ready.await();
        } catch (IllegalStateException alreadyRunning) {
            Logger.getLogger(Toolkit.class.getName()).fine("JavaFX was running already");
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            refused = new InputFault(e, "shell.display.failed", String.valueOf(e.getMessage()));
            throw refused;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
