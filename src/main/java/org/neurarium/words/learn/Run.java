package org.neurarium.words.learn;

import java.util.concurrent.atomic.AtomicLong;

/** What the workers of one training share besides the arrays: how far they are, the learning rate, whether to wait or stop. */
final class Run {
    private static final double LEAST_SHARE = 1e-4;
    private static final double FORGETTING = 0.02;

    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final Object gate = new Object();
    private volatile double startRate;
    private volatile boolean paused;
    private volatile boolean stopped;
    private volatile double loss = Double.NaN;
    private volatile boolean broken;

    /** @param total units of work in all: words times epochs, or co-occurrences times epochs */
    Run(long total, double startRate) {
        this.total = Math.max(1, total);
        this.startRate = startRate;
    }

    /**
     * Reports work, and waits while training is paused.
     *
     * @param lossSum sum of the losses of {@code losses} steps
     * @return false when the worker shall end
     */
    boolean advance(long units, double lossSum, long losses) {
        done.addAndGet(units);
        if (losses > 0) {
            double mean = lossSum / losses;
            if (!Double.isFinite(mean)) {
                broken = true;
                stopped = true;
                return false;
            }
            double before = loss;
            loss = Double.isNaN(before) ? mean : before + FORGETTING * (mean - before);
        }
        if (paused && !stopped) {
            waitAtGate();
        }
        return !stopped;
    }

    private void waitAtGate() {
        synchronized (gate) {
            while (paused && !stopped) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    stopped = true;
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** The learning rate at this moment: falls evenly with the work done. */
    float rate() {
        return (float) (startRate * Math.max(LEAST_SHARE, 1 - done.get() / (double) (total + 1)));
    }

    /** The learning rate as set, which does not fall. */
    double startRate() {
        return startRate;
    }

    void startRate(double rate) {
        startRate = rate;
    }

    void pause(boolean wait) {
        synchronized (gate) {
            paused = wait;
            gate.notifyAll();
        }
    }

    void stop() {
        synchronized (gate) {
            stopped = true;
            gate.notifyAll();
        }
    }

    boolean paused() {
        return paused;
    }

    boolean stopped() {
        return stopped;
    }

    /** Whether a loss was no number any more: training diverged, and has stopped. */
    boolean broken() {
        return broken;
    }

    long done() {
        return Math.min(total, done.get());
    }

    long total() {
        return total;
    }

    /** A running mean of the loss of one step; NaN before the first. */
    double loss() {
        return loss;
    }
}
