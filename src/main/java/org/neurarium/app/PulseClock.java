package org.neurarium.app;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.neurarium.ui.common.FxThread;

/** Waits for what the JavaFX thread does, and counts its pulses. Not to be called on that thread. */
final class PulseClock {
    private PulseClock() {
    }

    /** Pulses in a stretch of time: how many a second, and the longest gap between two. */
    record Pulses(double perSecond, double longestMillis, double p99Millis) {
    }

    /** Waits until {@code condition}, asked once per pulse, holds; returns the seconds that took. */
    static double until(BooleanSupplier condition) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long start = System.nanoTime();
        FxThread.later(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        stop();
                        done.complete(System.nanoTime());
                    }
                } catch (RuntimeException | Error e) { // whoever waits shall hear of it
                    stop();
                    done.completeExceptionally(e);
                }
            }
        }.start());
        return (await(done) - start) / 1e9;
    }

    static Pulses count(double seconds) {
        CompletableFuture<Pulses> done = new CompletableFuture<>();
        FxThread.later(() -> new AnimationTimer() {
            private final double[] gaps = new double[100_000];
            private int pulses = -1;
            private long first;
            private long last;

            @Override
            public void handle(long pulse) {
                long now = System.nanoTime();
                if (++pulses == 0) {
                    first = now;
                } else {
                    gaps[pulses - 1] = (now - last) / 1e6;
                }
                last = now;
                if (now - first > seconds * 1e9 || pulses == gaps.length) {
                    stop();
                    double[] sorted = Arrays.copyOf(gaps, pulses);
                    Arrays.sort(sorted);
                    done.complete(new Pulses(pulses / ((now - first) / 1e9), sorted[pulses - 1],
                            sorted[(int) (pulses * 0.99)]));
                }
            }
        }.start());
        return await(done);
    }

    static <T> T onFx(java.util.function.Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    static void run(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
