package org.neurarium.ui.welcome;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How far the network is that is watched. */
public final class LearningProgress {
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper right = new ReadOnlyDoubleWrapper(Double.NaN);

    /** @param accuracy share of the points held out that it gets right, NaN while that is not known */
    public void set(int epochs, double accuracy) {
        epoch.set(epochs);
        right.set(accuracy);
    }

    ReadOnlyIntegerProperty epoch() {
        return epoch.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty right() {
        return right.getReadOnlyProperty();
    }
}
