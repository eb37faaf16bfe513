package org.neurarium.train;

import java.util.Map;

/**
 * The scalars of a run, {@value #BUCKETS} buckets each: about 0.2 MB per series however long it trains, at any number
 * of updates per second. The training thread adds, any thread reads; a reader holds the lock for microseconds.
 */
public final class MetricPyramid implements MetricHistory {
    /** Buckets kept per series; more than a chart has pixels across. */
    public static final int BUCKETS = 4096;
    private static final Series EMPTY = new Series(new double[0], new float[0], new float[0], new float[0]);

    private final BucketSeries batchLoss = new BucketSeries(BUCKETS);
    private final Map<String, BucketSeries> all = Map.of("batchLoss", batchLoss,
            "trainLoss", new BucketSeries(BUCKETS), "validationLoss", new BucketSeries(BUCKETS),
            "trainAccuracy", new BucketSeries(BUCKETS), "validationAccuracy", new BucketSeries(BUCKETS));
    private long revision;

    @Override
    public synchronized Series series(String name, int maxPoints) {
        BucketSeries series = all.get(name);
        return series == null ? EMPTY : series.read(maxPoints);
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    /** The loss of the batch that made update number {@code iteration}. */
    public synchronized void batchLoss(long iteration, double loss) {
        batchLoss.add(iteration, loss);
        revision++;
    }

    /** Whole-epoch figures; those that do not exist leave no point. */
    public synchronized void epoch(Metrics metrics) {
        add("trainLoss", metrics.epoch(), metrics.trainLoss());
        add("validationLoss", metrics.epoch(), metrics.validationLoss());
        add("trainAccuracy", metrics.epoch(), metrics.trainAccuracy());
        add("validationAccuracy", metrics.epoch(), metrics.validationAccuracy());
        revision++;
    }

    /** Forgets what came after a point in training, for stepping back. */
    public synchronized void rewind(long iteration, int epoch) {
        all.forEach((name, series) -> series.rewind(series == batchLoss ? iteration : epoch));
        revision++;
    }

    public synchronized void clear() {
        all.values().forEach(BucketSeries::clear);
        revision++;
    }

    private void add(String name, int epoch, double value) {
        if (!Double.isNaN(value)) {
            all.get(name).add(epoch, value);
        }
    }
}
