package org.neurarium.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/**
 * Lets wait for the first picture of a window. ND4J is loaded after it: the window comes sooner, and the libraries that
 * JavaFX and the desktop load for it are there.
 */
final class FirstFrame extends AnimationTimer {
    /** The third pulse waits for the picture of the first. */
    private static final int PULSES = 3;
    /** Nobody may wait for ever for a window that the desktop does not draw. */
    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch drawn = new CountDownLatch(1);
    private int pulses;

    @Override
    public void handle(long now) {
        if (++pulses == PULSES) {
            stop();
            drawn.countDown();
        }
    }

    /** Not on JavaFX's thread. */
    void await() {
        try {
            drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
