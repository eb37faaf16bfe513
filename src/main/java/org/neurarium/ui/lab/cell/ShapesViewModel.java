package org.neurarium.ui.lab.cell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.cell.RecurrentShapes;
import org.neurarium.ui.lab.stage.StepHead;

/** Sizes of a stack of recurrent layers; a step is a layer, step 0 the input and the last one the final states. */
final class ShapesViewModel {
    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private RecurrentShapes shapes = new RecurrentShapes(1, 10, 5, 8, 2, 1);
    private String kind = "rnn";

    ShapesViewModel() {
        set(shapes);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    RecurrentShapes shapes() {
        return shapes;
    }

    void set(RecurrentShapes wanted) {
        shapes = wanted;
        head.length(shapes.layers() + 1);
        revision.set(revision.get() + 1);
    }

    String kind() {
        return kind;
    }

    void kind(String wanted) {
        kind = wanted;
        revision.set(revision.get() + 1);
    }

    /** Gates of the cell, each with weights of its own. */
    int gates() {
        return kind.equals("lstm") ? 4 : kind.equals("gru") ? 3 : 1;
    }
}
