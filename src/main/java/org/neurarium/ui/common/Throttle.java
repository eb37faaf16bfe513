package org.neurarium.ui.common;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Limits how often something is redrawn. The first request acts at once; those that follow within the interval act
 * together at its end, so that the last state is always shown. Intervals end on marks that all throttles share,
 * {@value #MARKS_PER_SECOND} a second: what is redrawn in the same pulse is laid out and painted in one go.
 */
public final class Throttle {
    static final double MARKS_PER_SECOND = 30;
    private static final double MARK = 1000 / MARKS_PER_SECOND;

    private final Runnable action;
    private final double interval;
    private final PauseTransition pause = new PauseTransition();
    private boolean again;

    /** @param perSecond most actions per second; in effect the rate next to it that {@value #MARKS_PER_SECOND} is a multiple of */
    public Throttle(double perSecond, Runnable action) {
        this.action = action;
        interval = 1000 / perSecond;
        pause.setOnFinished(e -> {
            if (again) {
                act();
            }
        });
    }

    /** Acts now or soon. */
    public void request() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            again = true;
        } else {
            act();
        }
    }

    private void act() {
        again = false;
        action.run();
        pause.setDuration(Duration.millis(toMark(System.nanoTime() / 1e6, interval)));
        pause.playFromStart();
    }

    /** Milliseconds from {@code now} to the mark next to the interval's end, but not at once. */
    static double toMark(double now, double interval) {
        return Math.max(MARK / 2, Math.rint((now + interval) / MARK) * MARK - now);
    }
}
