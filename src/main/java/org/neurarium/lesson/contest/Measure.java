package org.neurarium.lesson.contest;

import java.util.Arrays;
import org.neurarium.train.Course;

/** What a contest draws of each training. */
public enum Measure {
    /** The training loss. */
    LOSS,
    /** The same on a logarithmic axis. */
    LOGARITHMIC_LOSS,
    /** The training loss divided by what it was before training, so that different losses can be compared. */
    SHARE_OF_START;

    public double[] of(Course course) {
        double[] losses = course.series("trainLoss");
        double start = this == SHARE_OF_START ? losses[0] : 1;
        return Arrays.stream(losses).map(v -> v / start).toArray();
    }

    public boolean isLogarithmic() {
        return this == LOGARITHMIC_LOSS;
    }
}
