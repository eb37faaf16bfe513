package org.neurarium.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scalars of a run, {@value #BUCKETS} buckets each: about 0.2 MB per series however long it trains, at any number
 * of updates per second. The training thread adds, any thread reads; a reader holds the lock for microseconds.
 */
public final class MetricPyramid implements MetricHistory {
    /** Buckets kept per series; more than a chart has pixels across. */
    public static final int BUCKETS = 4096;
    private static final int GHOST_POINTS = 512;
    private static final Series EMPTY = new Series(new double[0], new float[0], new float[0], new float[0]);

    private final BucketSeries batchLoss = new BucketSeries(BUCKETS);
    private final BucketSeries learningRate = new BucketSeries(BUCKETS);
    private final BucketSeries gradientNorm = new BucketSeries(BUCKETS);
    private final Set<BucketSeries> byIteration = Set.of(batchLoss, learningRate, gradientNorm);
    private final Map<String, BucketSeries> all = Map.of("batchLoss", batchLoss,
            "trainLoss", new BucketSeries(BUCKETS), "validationLoss", new BucketSeries(BUCKETS),
            "trainAccuracy", new BucketSeries(BUCKETS), "validationAccuracy", new BucketSeries(BUCKETS),
            "learningRate", learningRate, "gradientNorm", gradientNorm);
    private long revision;
    private @org.jspecify.annotations.Nullable Abandoned abandoned;

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

    /** The same, and the rate that the update was made with. */
    public synchronized void batch(long iteration, double loss, double rate) {
        batchLoss(iteration, loss);
        learningRate.add(iteration, rate);
    }

    /** Euclidean norm of the data loss' gradient by all parameters at update {@code iteration}; once for each. */
    public synchronized void gradientNorm(long iteration, double norm) {
        if (!Double.isNaN(norm) && iteration > gradientNorm.end()) {
            gradientNorm.add(iteration, norm);
            revision++;
        }
    }

    /** Whole-epoch figures; those that do not exist leave no point. */
    public synchronized void epoch(Metrics metrics) {
        add("trainLoss", metrics.epoch(), metrics.trainLoss());
        add("validationLoss", metrics.epoch(), metrics.validationLoss());
        add("trainAccuracy", metrics.epoch(), metrics.trainAccuracy());
        add("validationAccuracy", metrics.epoch(), metrics.validationAccuracy());
        revision++;
    }

    /** Training goes on from an earlier point: what came after it is set aside as {@link #abandoned()}. */
    public synchronized void branch(long iteration, int epoch) {
        Map<String, Series> kept = new HashMap<>();
        all.forEach((name, series) -> kept.put(name, series.read(GHOST_POINTS)));
        abandoned = new Abandoned(kept, abandoned == null ? 1 : abandoned.number() + 1);
        all.forEach((name, series) -> series.rewind(byIteration.contains(series) ? iteration : epoch));
        revision++;
    }

    @Override
    public synchronized Optional<Abandoned> abandoned() {
        return Optional.ofNullable(abandoned);
    }

    /** The figures that held when so many epochs were done; of very many epochs the mean of a few. */
    synchronized Metrics at(int epoch, int batches) {
        double since = all.get("trainLoss").since(epoch);
        return since < 0 ? Metrics.NONE : new Metrics((int) since, (long) since * batches, at("trainLoss", epoch),
                at("validationLoss", epoch), at("trainAccuracy", epoch), at("validationAccuracy", epoch));
    }

    private double at(String name, int epoch) {
        return all.get(name).at(epoch);
    }

    public synchronized void clear() {
        abandoned = null;
        all.values().forEach(BucketSeries::clear);
        revision++;
    }

    private void add(String name, int epoch, double value) {
        if (!Double.isNaN(value)) {
            all.get(name).add(epoch, value);
        }
    }
}
