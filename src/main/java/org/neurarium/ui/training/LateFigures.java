package org.neurarium.ui.training;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.neurarium.train.Metrics;
import org.neurarium.train.TrainingFrame;

/**
 * Whether the figures in sight are of an earlier moment than the counter beside them, because those of this moment are
 * still being computed. Said only where it lasts long enough to be read; quick training computes faster than anybody reads.
 */
final class LateFigures {
    static final Duration READABLE = Duration.millis(300);

    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private final PauseTransition patience = new PauseTransition(READABLE);
    private long waitsFor = -1;

    LateFigures() {
        patience.setOnFinished(e -> late.set(true));
    }

    ReadOnlyBooleanProperty late() {
        return late.getReadOnlyProperty();
    }

    void show(TrainingFrame frame) {
        long moment = isBehind(frame) ? frame.epoch() : -1;
        if (moment == waitsFor) {
            return;
        }
        waitsFor = moment;
        late.set(false);
        if (moment < 0) {
            patience.stop();
        } else {
            patience.playFromStart();
        }
    }

    /** While it trains, figures are those of the last whole epoch; at rest those of the very moment. */
    static boolean isBehind(TrainingFrame frame) {
        Metrics figures = frame.metrics();
        return !frame.isPast() && switch (frame.state()) {
            case RUNNING, STOPPING -> figures.epoch() < frame.epoch();
            case PAUSED, DONE -> figures.iteration() < frame.iteration();
            default -> false;
        };
    }
}
