package org.neurarium.train;

/**
 * Loss and accuracy over all examples of both parts, in slices, so that commands are heard while a large set is gone
 * through. How long a slice is follows from the network alone: the same network has the same figures to the last bit,
 * whoever interrupted. Shape legend: outputs {@code [slice, targets]}.
 */
final class Scoring {
    /** Examples at once, at most. */
    private static final int SLICE = 512;
    /** Multiply-adds at once, at most, about 10 ms: a slice is over before a hand notices. */
    private static final long WORK = 16_000_000;
    /** Examples of many features (images) are fewer at once. */
    private static final int FEATURES = 1 << 16;
    private static final int FEWEST = 32;
    /** Numbers of outputs at once, at most. */
    private static final int NUMBERS = 1 << 21;

    /** Counts right answers: outputs {@code [count × width]} against those of the set from {@code first} on. */
    @FunctionalInterface
    interface Accuracy {
        int right(float[] outputs, LearningSet set, int first, int count);
    }

    private final Stepper stepper;
    private final Accuracy accuracy;
    private final boolean hasAccuracy;
    private final long workEach;
    private float[] outputs = new float[0];
    private LearningSet[] parts = new LearningSet[0];
    private final double[] loss = new double[2];
    private final long[] right = new long[2];
    private final long[] asked = new long[2];
    private int part;
    private int next;
    private boolean active;

    /**
     * @param accuracy how answers are judged, or null for a regression
     * @param workEach multiply-adds of one example
     */
    Scoring(Stepper stepper, @org.jspecify.annotations.Nullable Accuracy accuracy, long workEach) {
        this.stepper = stepper;
        this.workEach = workEach;
        this.hasAccuracy = accuracy != null;
        this.accuracy = accuracy != null ? accuracy : (o, t, f, c) -> 0;
    }

    void begin(LearningSet train, LearningSet validation) {
        parts = new LearningSet[] {train, validation};
        java.util.Arrays.fill(loss, 0);
        java.util.Arrays.fill(right, 0);
        java.util.Arrays.fill(asked, 0);
        part = 0;
        next = 0;
        active = true;
    }

    boolean active() {
        return active;
    }

    void cancel() {
        active = false;
    }

    /** One slice. Returns whether that was the last. */
    boolean work() {
        LearningSet set = parts[part];
        int count = Math.min(slice(set, workEach), set.count() - next);
        if (count > 0) {
            int needed = count * set.targetWidth();
            if (outputs.length < needed) {
                outputs = new float[needed];
            }
            loss[part] += stepper.score(set, next, count, outputs);
            right[part] += accuracy.right(outputs, set, next, count);
            asked[part] += set.targets().asked(next, count);
            next += count;
        }
        if (next >= set.count()) {
            part++;
            next = 0;
        }
        active = part < parts.length;
        return !active;
    }

    /** The figures; to be asked once the last slice is done. */
    Metrics metrics(int epoch, long iteration) {
        return new Metrics(epoch, iteration, mean(loss[0], 0), mean(loss[1], 1), share(0), share(1));
    }

    /** Examples gone through at once, if each takes so many multiply-adds. */
    static int slice(LearningSet set, long workEach) {
        long swift = Math.max(FEWEST, Math.min(FEATURES / Math.max(1, set.featureWidth()), WORK / Math.max(1, workEach)));
        int most = (int) Math.min(SLICE, swift);
        return Math.max(1, Math.min(most, NUMBERS / Math.max(1, set.targetWidth())));
    }

    private double mean(double sum, int which) {
        return asked[which] == 0 ? Double.NaN : sum / asked[which];
    }

    private double share(int which) {
        return hasAccuracy ? mean(right[which], which) : Double.NaN;
    }
}
