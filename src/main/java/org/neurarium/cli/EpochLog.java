package org.neurarium.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.MetricSink;
import org.neurarium.train.Metrics;

/** Hands every epoch's figures from the training thread to the command's, and every figure on to {@code metrics.csv}. */
final class EpochLog implements MetricSink {
    /** An epoch's figures with the learning rate of its last update. */
    record Epoch(Metrics metrics, double learningRate) {
    }

    private final ConcurrentLinkedQueue<Epoch> epochs = new ConcurrentLinkedQueue<>();
    private final @Nullable MetricSink file;
    private double learningRate = Double.NaN;

    /** @param file takes everything too; null for nothing */
    EpochLog(@Nullable MetricSink file) {
        this.file = file;
    }

    @Override
    public void batch(long iteration, int epoch, double loss, double rate) {
        learningRate = rate;
        if (file != null) {
            file.batch(iteration, epoch, loss, rate);
        }
    }

    @Override
    public void epoch(Metrics metrics) {
        epochs.add(new Epoch(metrics, learningRate));
        if (file != null) {
            file.epoch(metrics);
        }
    }

    /** What came since the last call. */
    List<Epoch> take() {
        List<Epoch> taken = new ArrayList<>();
        for (Epoch next = epochs.poll(); next != null; next = epochs.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
