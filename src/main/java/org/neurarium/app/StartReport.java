package org.neurarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import org.neurarium.ui.workspace.Workspace;

/**
 * For the {@code start} bench: when the window was drawn and answered its first pulses, and when training had made its
 * first update, in milliseconds since 1970, written to the file that the system property names; then the program ends.
 */
final class StartReport extends AnimationTimer {
    static final String PROPERTY = "neurarium.start.report";

    private final Workspace workspace;
    private final Path file;
    private final Runnable quit;
    private long usable;
    private int pulses;

    private StartReport(Workspace workspace, Path file, Runnable quit) {
        this.workspace = workspace;
        this.file = file;
        this.quit = quit;
    }

    /** Starts measuring if the property is set. */
    static void startIfAsked(Workspace workspace, Runnable quit) {
        String file = System.getProperty(PROPERTY);
        if (file != null) {
            workspace.training().play();
            new StartReport(workspace, Path.of(file), quit).start();
        }
    }

    @Override
    public void handle(long now) {
        if (++pulses == 2) {
            usable = System.currentTimeMillis();
        }
        if (pulses >= 2 && workspace.training().frame().get().iteration() > 0) {
            stop();
            try {
                Files.writeString(file, usable + " " + System.currentTimeMillis());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                quit.run();
            }
        }
    }
}
