package org.neurarium.ui.lab.attention;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.lab.attention.LayerCost;
import org.neurarium.ui.lab.stage.StepHead;

/** The sizes that costs are computed for; a step is a kind of layer. */
final class CostsViewModel {
    private final StepHead head = new StepHead();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private LayerCost.Sizes sizes = new LayerCost.Sizes(64, 128, 3, 16);

    CostsViewModel() {
        head.length(LayerCost.values().length - 1);
    }

    StepHead head() {
        return head;
    }

    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    LayerCost.Sizes sizes() {
        return sizes;
    }

    void sizes(int n, int d, int k, int r) {
        sizes = new LayerCost.Sizes(n, d, k, r);
        revision.set(revision.get() + 1);
    }

    LayerCost layer() {
        return LayerCost.values()[head.at().get()];
    }
}
