package org.neurarium.ui.lab.attention;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.ui.lab.stage.StepHead;

/** Sizes of the map of positions; a step is the position that is looked at. */
final class PositionsViewModel {
    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private int positions = 40;
    private int size = 32;
    private int column = 1;

    PositionsViewModel() {
        changed();
        head.to(3);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    int positions() {
        return positions;
    }

    void positions(int wanted) {
        positions = wanted;
        changed();
    }

    int size() {
        return size;
    }

    void size(int wanted) {
        size = wanted;
        changed();
    }

    /** The number of the encoding whose arithmetic is written out, from 1. */
    int column() {
        return Math.min(column, size);
    }

    void column(int wanted) {
        column = wanted;
        changed();
    }

    private void changed() {
        head.length(positions - 1);
        revision.set(revision.get() + 1);
    }
}
