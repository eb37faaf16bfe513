package org.neurarium.words.learn;

import java.util.concurrent.atomic.AtomicLong;

/** What the workers of one training share besides the arrays: how far they are, the learning rate, whether to wait or stop. */
final class Run {
    private static final double LEAST_SHARE = 1e-4;
    private static final double FORGETTING = 0.02;
    private static final int SHORT_PORTION = 100;
    private static final double PORTIONS_A_SECOND = 50;

    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final Object gate = new Object();
    private final Runnable onOwnPause;
    private volatile double startRate;
    private volatile boolean paused;
    private volatile boolean stopped;
    private volatile double loss = Double.NaN;
    private volatile boolean broken;
    private volatile long pauseAt = Long.MAX_VALUE;
    private volatile double speed;
    /** When, by the system's clock, the work reported so far is due at this speed. */
    private long due;

    /**
     * @param total units of work in all: words times epochs, or co-occurrences times epochs
     * @param onOwnPause told when training pauses by itself, after what was asked by {@link #pauseAfter}
     */
    Run(long total, double startRate, Runnable onOwnPause) {
        this.total = Math.max(1, total);
        this.startRate = startRate;
        this.onOwnPause = onOwnPause;
    }

    /**
     * Reports work, and waits while training is paused.
     *
     * @param lossSum sum of the losses of {@code losses} steps
     * @return false when the worker shall end
     */
    boolean advance(long units, double lossSum, long losses) {
        long now = done.addAndGet(units);
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
        if (now >= pauseAt) {
            pauseByItself();
        }
        if (speed > 0 && !stopped) {
            waitUntilDue(units);
        }
        if (paused && !stopped) {
            waitAtGate();
        }
        return !stopped;
    }

    /** How many units a worker does before it reports: fewer where it is to be slow, or to stop soon. */
    int portion(int usual) {
        if (pauseAt != Long.MAX_VALUE) {
            return Math.min(usual, SHORT_PORTION);
        }
        return speed > 0 ? (int) Math.max(1, Math.min(usual, speed / PORTIONS_A_SECOND)) : usual;
    }

    private void pauseByItself() {
        synchronized (gate) {
            if (done.get() >= pauseAt) {
                pauseAt = Long.MAX_VALUE;
                paused = true;
                onOwnPause.run();
            }
        }
    }

    /** All workers share one clock, so that the speed is that of all together. */
    private void waitUntilDue(long units) {
        synchronized (gate) {
            long mine = Math.max(due, System.nanoTime()) + (long) (1e9 * units / speed);
            due = mine;
            for (long left = mine - System.nanoTime(); left > 0 && speed > 0 && !stopped && !paused; left = mine - System.nanoTime()) {
                try {
                    gate.wait(Math.max(1, left / 1_000_000));
                } catch (InterruptedException e) {
                    stopped = true;
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Most units a second of all workers together; 0 for as many as can be. */
    void speed(double unitsPerSecond) {
        synchronized (gate) {
            speed = unitsPerSecond;
            due = 0;
            gate.notifyAll();
        }
    }

    /** Lets the workers go on, and pauses them after about so many units. */
    void pauseAfter(long units) {
        synchronized (gate) {
            pauseAt = done.get() + units;
            paused = false;
            gate.notifyAll();
        }
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
            pauseAt = Long.MAX_VALUE;
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
