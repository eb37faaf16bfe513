package org.neurarium.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.document.spec.Shape;

/**
 * Examples as the network meets them: normalised features and encoded targets, example-major.
 *
 * @param features {@code [count × featureWidth]}
 * @param beside what comes with features that are sequences
 * @param change what is done to a batch while the network learns from it
 * @param balance which classes are drawn equally often
 */
public record LearningSet(float[] features, Targets targets, int count, int featureWidth, Beside beside, Change change,
                          Balance balance) {
    public LearningSet {
        if (features.length != count * featureWidth
                || targets.kept() != null && targets.kept().length != count * targets.width()) {
            throw new IllegalArgumentException(features.length + " features for " + count + " examples of "
                    + featureWidth + ", or targets that do not go with them");
        }
    }

    /** Examples that are learned from as they are. */
    public LearningSet(float[] features, Targets targets, int count, int featureWidth, Beside beside) {
        this(features, targets, count, featureWidth, beside, Change.NONE, Balance.NONE);
    }

    /** Plain examples. @param targets {@code [count × targetWidth]} */
    public LearningSet(float[] features, float[] targets, int count, int featureWidth, int targetWidth) {
        this(features, new Targets.Whole(targets, targetWidth), count, featureWidth, Beside.NOTHING);
    }

    /**
     * What comes with features that are sequences.
     *
     * @param lengths valid steps per example; empty where all are full
     * @param decoder a decoder's input, {@code [count × decoderWidth]}; empty without
     */
    public record Beside(int[] lengths, float[] decoder, int decoderWidth) {
        static final Beside NOTHING = new Beside(new int[0], new float[0], 0);
    }

    /**
     * Augmentation of the batches of one epoch after another.
     *
     * @param shape of one example
     */
    public record Change(Augmentation augmentation, Shape shape) {
        static final Change NONE = new Change(Augmentation.NONE, Shape.of());

        /** Changes a gathered batch; the same seed does the same. */
        void apply(Batch batch, int targetWidth, long seed) {
            if (!augmentation.isNone()) {
                augmentation.apply(batch.features, shape, batch.targets, targetWidth, batch.count, seed);
            }
        }
    }

    /** The same examples, changed like this whenever they are learned from. */
    LearningSet changedBy(Augmentation augmentation, Shape shape) {
        return new LearningSet(features, targets, count, featureWidth, beside, new Change(augmentation, shape), balance);
    }

    /**
     * Classes that are drawn equally often.
     *
     * @param members the examples of each class that has some; empty where examples are drawn as they come. Not to be changed
     */
    public record Balance(int[][] members) {
        static final Balance NONE = new Balance(new int[0][]);

        /** @param labels class of each example; negative for none, which is then never drawn */
        static Balance of(int[] labels, int classes) {
            int[][] members = IntStream.range(0, classes)
                    .mapToObj(c -> IntStream.range(0, labels.length).filter(i -> labels[i] == c).toArray())
                    .filter(m -> m.length > 0).toArray(int[][]::new);
            return members.length < 2 ? NONE : new Balance(members);
        }
    }

    /** The same examples, drawn so that every class comes equally often. */
    LearningSet balanced(Balance by) {
        return new LearningSet(features, targets, count, featureWidth, beside, change, by);
    }

    public int targetWidth() {
        return targets.width();
    }

    /** The targets of some examples, {@code [number × targetWidth]}. */
    public float[] targets(int first, int number) {
        int width = targetWidth();
        float[] kept = targets.kept();
        if (kept != null) {
            return Arrays.copyOfRange(kept, first * width, (first + number) * width);
        }
        float[] some = new float[number * width];
        for (int i = 0; i < number; i++) {
            targets.write(first + i, some, i * width);
        }
        return some;
    }
}
