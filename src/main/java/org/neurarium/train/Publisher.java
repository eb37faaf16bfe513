package org.neurarium.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.neurarium.train.probe.NetworkReading;
import org.neurarium.train.probe.Probe;

/**
 * Decides when a frame is made and what is in it. Frames at most 30 times per second, as fast as a number or a curve can
 * be followed: every frame makes the window draw, beside the training. Probes only after somebody took the last ones, and for at most a twentieth of the training time; a tenth where they would be read
 * less than four times a second otherwise.
 */
final class Publisher {
    static final long FRAME_INTERVAL = 33_000_000L;
    private static final int COST_SHARE = 20;
    private static final int MOST_COST_SHARE = 10;
    private static final long LIVELY = 250_000_000L;
    private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

    private final FrameMailbox mailbox;
    private final LongSupplier clock;
    private final NetworkReading reading;
    private final Runnable beforeProbes;
    private final Runnable afterProbes;
    private Set<Probe<?>> watched = Set.of();
    private boolean watchesGradients;
    private Map<Probe<?>, Object> answers = Map.of();
    private long lastFrame = Long.MIN_VALUE / 2;
    private long lastProbes = Long.MIN_VALUE / 2;
    private long probeCost;

    /** @param beforeProbes makes the reading current; {@code afterProbes} lets go of what it holds */
    Publisher(FrameMailbox mailbox, LongSupplier clock, NetworkReading reading, Runnable beforeProbes,
              Runnable afterProbes) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.reading = reading;
        this.beforeProbes = beforeProbes;
        this.afterProbes = afterProbes;
    }

    void watch(Set<Probe<?>> probes) {
        watched = Set.copyOf(probes);
        watchesGradients = watched.stream().anyMatch(Probe::needsGradients);
    }

    boolean frameDue(long now) {
        return now - lastFrame >= FRAME_INTERVAL;
    }

    /** Whether the next frame, made while training runs, will read the probes. */
    boolean probesDue(long now) {
        return !watched.isEmpty() && mailbox.wasTaken() && now - lastProbes >= interval(probeCost);
    }

    /** From one reading of the probes to the next, if they take so long. */
    static long interval(long cost) {
        return Math.max(FRAME_INTERVAL, Math.max(MOST_COST_SHARE * cost, Math.min(COST_SHARE * cost, LIVELY)));
    }

    boolean watchesGradients() {
        return watchesGradients;
    }

    /** Reads what is watched. */
    void readProbes() {
        long start = clock.getAsLong();
        Map<Probe<?>, Object> fresh = new HashMap<>();
        beforeProbes.run();
        try {
            watched.forEach(probe -> answer(probe, fresh));
        } finally {
            afterProbes.run();
        }
        answers = Map.copyOf(fresh);
        lastProbes = clock.getAsLong();
        probeCost = WorkTime.slept(lastProbes - start, probeCost) ? probeCost : lastProbes - start;
    }

    /** The newest answers; those of questions that nobody asks any more are gone. */
    Map<Probe<?>, Object> answers() {
        return answers;
    }

    void put(TrainingFrame frame, long now) {
        mailbox.put(frame);
        lastFrame = now;
    }

    private void answer(Probe<?> probe, Map<Probe<?>, Object> into) {
        try {
            into.put(probe, probe.read(reading));
        } catch (RuntimeException e) {
            // A view may ask about a layer that this network does not have; it then gets no answer.
            LOG.log(System.Logger.Level.DEBUG, () -> "no answer to " + probe, e);
        }
    }
}
