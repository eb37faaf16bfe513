package org.neurarium.store.runs;

import org.neurarium.train.MetricHistory;
import org.neurarium.train.Metrics;
import org.neurarium.train.TrainingFrame;

/**
 * How far a run came.
 *
 * @param stoppedBy epochs, target, plateau, user or diverged; empty while it goes on
 * @param seconds time it trained, pauses and the machine's sleep left out
 * @param epochs finished epochs
 * @param iterations updates
 * @param last figures of the newest epoch judged
 * @param bestLoss least validation loss (training loss where nothing is held out) so far; NaN before the first
 * @param bestEpoch about when that was, as an epoch
 */
public record RunOutcome(RunStatus status, String stoppedBy, double seconds, int epochs, long iterations, Metrics last,
                         double bestLoss, double bestEpoch) {

    /** The outcome of a session's run as a frame shows it. */
    public static RunOutcome of(TrainingFrame frame, MetricHistory history, double seconds, boolean over) {
        MetricHistory.Series judged = history.series("validationLoss", RunCurves.POINTS);
        if (!RunCurves.hasNumbers(judged)) {
            judged = history.series("trainLoss", RunCurves.POINTS);
        }
        int best = -1;
        for (int i = 0; i < judged.size(); i++) {
            if (Float.isFinite(judged.min()[i]) && (best < 0 || judged.min()[i] < judged.min()[best])) {
                best = i;
            }
        }
        return new RunOutcome(status(frame, over), frame.stoppedBy(), seconds, frame.epoch(), frame.iteration(),
                frame.metrics(), best < 0 ? Double.NaN : judged.min()[best], best < 0 ? Double.NaN : judged.x()[best]);
    }

    private static RunStatus status(TrainingFrame frame, boolean over) {
        if (frame.stoppedBy().equals("diverged")) {
            return RunStatus.DIVERGED;
        }
        return switch (frame.state()) {
            case FAILED -> RunStatus.FAILED;
            case DONE -> RunStatus.FINISHED;
            default -> over ? RunStatus.STOPPED : RunStatus.RUNNING;
        };
    }

    RunOutcome with(RunStatus changed) {
        return new RunOutcome(changed, stoppedBy, seconds, epochs, iterations, last, bestLoss, bestEpoch);
    }
}
