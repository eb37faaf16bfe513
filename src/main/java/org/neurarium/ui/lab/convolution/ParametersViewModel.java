package org.neurarium.ui.lab.convolution;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.convolution.Connections;
import org.neurarium.ui.lab.stage.StepHead;

/** The sizes that weights are counted for; a step is a way of joining the units to the image. */
final class ParametersViewModel {
    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Connections.Sizes sizes = new Connections.Sizes(1000, 1000, 1, 1_000_000, 2, 100);

    ParametersViewModel() {
        head.length(Connections.values().length - 1);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    Connections.Sizes sizes() {
        return sizes;
    }

    void sizes(Connections.Sizes wanted) {
        sizes = wanted;
        revision.set(revision.get() + 1);
    }

    Connections connections() {
        return Connections.values()[head.at().get()];
    }
}
