package org.neurarium.train;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.probe.Probe;

/**
 * What a session shows at one moment: immutable, made of primitives, safe to keep.
 *
 * @param iteration updates done since the start
 * @param epoch finished epochs
 * @param batch batches done in the current epoch, of {@code batches}
 * @param batchLoss loss of the newest batch, NaN before the first
 * @param metrics newest whole-epoch figures
 * @param learningRate rate of the next update, after the schedule
 * @param updatesPerSecond over the last second; 0 when not running
 * @param advice why it stopped or failed, with remedies; null if nothing is to be said
 * @param stoppedBy epochs, target, plateau, user or diverged; empty while it may go on
 * @param probes what was watched, by what was asked
 * @param newest updates done on this line of training; more than {@code iteration} while the past is shown
 */
public record TrainingFrame(SessionState state, long iteration, int epoch, int batch, int batches, double batchLoss,
                            Metrics metrics, double learningRate, double updatesPerSecond, @Nullable Problem advice,
                            String stoppedBy, Map<Probe<?>, Object> probes, long newest) {
    public static final TrainingFrame NOTHING = new TrainingFrame(SessionState.IDLE, 0, 0, 0, 0, Double.NaN,
            Metrics.NONE, Double.NaN, 0, null, "", Map.of());

    public TrainingFrame {
        probes = Map.copyOf(probes);
    }

    /** A frame of the present. */
    public TrainingFrame(SessionState state, long iteration, int epoch, int batch, int batches, double batchLoss,
                         Metrics metrics, double learningRate, double updatesPerSecond, @Nullable Problem advice,
                         String stoppedBy, Map<Probe<?>, Object> probes) {
        this(state, iteration, epoch, batch, batches, batchLoss, metrics, learningRate, updatesPerSecond, advice,
                stoppedBy, probes, iteration);
    }

    /** Whether the network is shown as it was earlier. */
    public boolean isPast() {
        return iteration < newest;
    }

    /** The same in another state. */
    public TrainingFrame withState(SessionState changed) {
        return new TrainingFrame(changed, iteration, epoch, batch, batches, batchLoss, metrics, learningRate,
                updatesPerSecond, advice, stoppedBy, probes, newest);
    }

    /** The answer to a probe, if it was being watched when this frame was made. */
    public <F> Optional<F> find(Probe<F> probe) {
        return Optional.ofNullable(probes.get(probe)).map(probe.frameType()::cast);
    }
}
