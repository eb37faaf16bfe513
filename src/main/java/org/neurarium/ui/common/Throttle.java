package org.neurarium.ui.common;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Limits how often something is redrawn. The first request acts at once; those that follow within the interval act
 * together at its end, so that the last state is always shown.
 */
public final class Throttle {
    private final Runnable action;
    private final PauseTransition pause;
    private boolean again;

    /** @param perSecond most actions per second */
    public Throttle(double perSecond, Runnable action) {
        this.action = action;
        pause = new PauseTransition(Duration.millis(1000 / perSecond));
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
        pause.playFromStart();
    }
}
