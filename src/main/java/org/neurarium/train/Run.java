package org.neurarium.train;

import java.util.function.BooleanSupplier;

/**
 * Where training stands, and how it moves on by one update, is taken down, and is gone back to. Given the same
 * settings, any stretch of a run can be repeated bit for bit: batch order depends on seed and epoch, dropout and
 * augmentation on seed and iteration, and the rest is in the {@link Snapshot}.
 */
final class Run {
    /** The learning rate of an update. */
    @FunctionalInterface
    interface Schedule {
        double rate(double baseRate, long iteration, int epoch);
    }

    private final Stepper stepper;
    private final Schedule schedule;
    private final int batchSize;
    private final BatchOrder order;
    private final long seed;
    private final Snapshot start;
    private final Batch buffer = new Batch();
    private LearningSet data;
    private double baseRate;
    private long iteration;
    private int epoch;
    private int batch;
    private double batchLoss = Double.NaN;

    Run(Stepper stepper, LearningSet data, Schedule schedule, double baseRate, int batchSize, long seed) {
        this.stepper = stepper;
        this.data = data;
        this.schedule = schedule;
        this.baseRate = baseRate;
        this.batchSize = batchSize;
        this.order = new BatchOrder(seed);
        this.seed = seed;
        this.start = snapshot();
    }

    /** The next update. */
    void step() {
        int count = data.count();
        int size = batchLength();
        int first = batch * size;
        buffer.gather(data, order.of(epoch, count, data.balance().members()), first, Math.min(size, count - first));
        data.change().apply(buffer, data.targetWidth(), BatchOrder.mix(~seed, iteration));
        batchLoss = stepper.step(buffer, iteration, epoch, rate());
        iteration++;
        batch++;
        if (batch * size >= count) {
            batch = 0;
            epoch++;
        }
    }

    /** Whether the newest update was the last of its epoch. */
    boolean atEpochEnd() {
        return batch == 0 && iteration > 0;
    }

    int batches() {
        int size = batchLength();
        return size == 0 ? 0 : (data.count() + size - 1) / size;
    }

    /** Learning rate of the next update. */
    double rate() {
        return schedule.rate(baseRate, iteration, epoch);
    }

    Snapshot snapshot() {
        float[] parameters = new float[stepper.parameterCount()];
        stepper.readParameters(parameters);
        Snapshot.Position position = new Snapshot.Position(iteration, epoch, batch, batchLoss);
        return new Snapshot(position, baseRate, parameters, stepper.memory(), data);
    }

    /** Puts parameters, optimizer and position back. Learning rate and examples stay as they are now. */
    void restore(Snapshot snapshot) {
        stepper.writeParameters(snapshot.parameters());
        stepper.memory(snapshot.memory());
        iteration = snapshot.position().iteration();
        epoch = snapshot.position().epoch();
        batch = Math.min(snapshot.position().batch(), Math.max(0, batches() - 1));
        batchLoss = snapshot.position().batchLoss();
    }

    /**
     * Goes back to a snapshot and repeats every update from there to {@code target}, as it was done then.
     *
     * @param beforeLast called before the last of them
     * @param enough asked before each of them; once it says so, that one is the last
     */
    void replay(Snapshot from, long target, Runnable beforeLast, BooleanSupplier enough) {
        LearningSet presentData = data;
        double presentRate = baseRate;
        data = from.data();
        baseRate = from.baseRate();
        restore(from);
        boolean last = false;
        while (iteration < target && !last) {
            last = iteration == target - 1 || enough.getAsBoolean();
            if (last) {
                beforeLast.run();
            }
            step();
        }
        data = presentData;
        baseRate = presentRate;
        batch = Math.min(batch, Math.max(0, batches() - 1));
    }

    /** To the very beginning, with the present learning rate and examples. */
    void reset() {
        restore(start);
    }

    void data(LearningSet changed) {
        data = changed;
        batch = Math.min(batch, Math.max(0, batches() - 1));
    }

    LearningSet data() {
        return data;
    }

    void baseRate(double changed) {
        baseRate = changed;
    }

    double baseRate() {
        return baseRate;
    }

    long iteration() {
        return iteration;
    }

    int epoch() {
        return epoch;
    }

    int batch() {
        return batch;
    }

    double batchLoss() {
        return batchLoss;
    }

    int batchSize() {
        return batchLength();
    }

    Stepper stepper() {
        return stepper;
    }

    private int batchLength() {
        return stepper.wantsAllExamples() ? data.count() : Math.min(batchSize, data.count());
    }
}
