package org.neurarium.lesson.contest;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.neurarium.train.Course;

/** When a training got there. */
public final class Arrival {
    /** A loss at which nearly every point is right. */
    public static final double LOW = 0.05;

    private Arrival() {
    }

    /** The first epoch after which the loss is below {@link #LOW}. */
    public static OptionalInt below(Course course) {
        return IntStream.range(0, course.epochs().size()).filter(e -> course.epochs().get(e).trainLoss() < LOW).findFirst();
    }

    /** The first epoch after which every example is right. */
    public static OptionalInt allRight(Course course) {
        return IntStream.range(0, course.epochs().size()).filter(e -> course.epochs().get(e).trainAccuracy() == 1).findFirst();
    }
}
